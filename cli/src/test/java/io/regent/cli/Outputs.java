package io.regent.cli;

import io.regent.engine.bundle.BundleFile;
import io.regent.engine.bundle.BundlePath;
import io.regent.engine.bundle.FileChoice;
import io.regent.value.Arr;
import io.regent.value.DataException;
import io.regent.value.JsonReader;
import io.regent.value.Null;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that a command wrote, in the form in which cases hold them. */
final class Outputs {
    private static final String SIGNATURES = ".signatures.json";

    private Outputs() {}

    /** A file: JSON as such, a signature as its header and payload, an archive as its entries; null when it is missing. */
    static Value read(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return Null.NULL;
        }
        if (!name.endsWith(".tar.gz")) {
            return content(name, Files.readAllBytes(file));
        }
        Obj.Builder entries = Obj.builder();
        for (BundleFile entry : BundlePath.of(file.toString()).files(FileChoice.without(List.of()))) {
            entries.put(entry.path(), content(entry.name(), entry.bytes()));
        }
        return entries.build();
    }

    private static Value content(String name, byte[] bytes) {
        if (name.endsWith(SIGNATURES)) {
            return tokens(JsonReader.read(bytes));
        }
        Value json = json(bytes);
        return json == null ? Str.of(new String(bytes, StandardCharsets.UTF_8)) : json;
    }

    private static @Nullable Value json(byte[] bytes) {
        try {
            return JsonReader.read(bytes);
        } catch (DataException noJson) {
            return null;
        }
    }

    /** Every token as the list of its header and its payload. */
    private static Value tokens(Value signatures) {
        Arr.Builder all = Arr.builder();
        if (signatures instanceof Obj members && members.get("signatures") instanceof Arr tokens) {
            for (Value token : tokens) {
                String[] parts = ((Str) token).text().split("\\.", -1);
                all.add(Arr.of(List.of(decoded(parts[0]), decoded(parts[1]))));
            }
        }
        return all.build();
    }

    private static Value decoded(String part) {
        return JsonReader.read(Base64.getUrlDecoder().decode(part));
    }
}
