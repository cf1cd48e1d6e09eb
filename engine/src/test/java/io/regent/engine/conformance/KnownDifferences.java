package io.regent.engine.conformance;

import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import io.regent.value.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The cases that may fail, listed with reasons in {@code cases/known-differences.yaml}. */
final class KnownDifferences {
    private KnownDifferences() {}

    /** The ids of the cases. */
    static Set<String> read(Path file) throws IOException {
        Set<String> ids = new HashSet<>();
        if (YamlReader.read(Files.readString(file)) instanceof Arr entries) {
            for (Value entry : entries) {
                Value cases = ((Obj) entry).get("cases");
                if (cases instanceof Arr all) {
                    all.forEach(id -> ids.add(((Str) id).text()));
                }
            }
        }
        return ids;
    }
}
