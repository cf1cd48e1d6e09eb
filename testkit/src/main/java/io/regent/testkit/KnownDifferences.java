package io.regent.testkit;

import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.HashSet;
import java.util.Set;

/** The shared cases that may fail, listed with reasons in {@code cases/known-differences.yaml}. */
public final class KnownDifferences {
    private KnownDifferences() {}

    /** The ids under {@code cases} of all entries. */
    public static Set<String> read() {
        Set<String> ids = new HashSet<>();
        for (Value entry : Cases.read(Cases.root().resolve("known-differences.yaml"))) {
            if (((Obj) entry).get("cases") instanceof Arr cases) {
                cases.toList().forEach(id -> ids.add(((Str) id).text()));
            }
        }
        return ids;
    }
}
