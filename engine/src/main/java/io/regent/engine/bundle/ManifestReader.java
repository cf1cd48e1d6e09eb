package io.regent.engine.bundle;

import io.regent.engine.load.LoadErrors;
import io.regent.value.Arr;
import io.regent.value.DataException;
import io.regent.value.JsonReader;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code .manifest}. */
final class ManifestReader {
    private ManifestReader() {}

    static Manifest read(byte[] json) {
        Value value;
        try {
            value = JsonReader.read(json);
        } catch (DataException wrong) {
            throw broken(wrong.getMessage());
        }
        if (!(value instanceof Obj manifest)) {
            throw broken("manifest must be an object but is " + value.typeName());
        }
        List<String> roots = roots(manifest.get("roots"));
        Roots.checkDisjoint(roots);
        return new Manifest(
                manifest.get("revision") instanceof Str revision ? revision.text() : "",
                roots,
                version(manifest.get("rego_version")),
                versions(manifest.get("file_rego_versions")),
                manifest.get("metadata") instanceof Obj metadata ? metadata : Obj.EMPTY);
    }

    private static List<String> roots(@Nullable Value value) {
        if (!(value instanceof Arr array)) {
            return List.of("");
        }
        List<String> roots = new ArrayList<>();
        for (Value root : array) {
            if (!(root instanceof Str text)) {
                throw broken("a root must be a string but is " + root.typeName());
            }
            roots.add(trimSlashes(text.text()));
        }
        return roots;
    }

    private static String trimSlashes(String path) {
        int from = path.startsWith("/") ? 1 : 0;
        int to = path.length() - (path.length() > from && path.endsWith("/") ? 1 : 0);
        return path.substring(from, to);
    }

    private static @Nullable Integer version(@Nullable Value value) {
        return value instanceof Num number && number.isLong() ? Integer.valueOf((int) number.longValue()) : null;
    }

    private static Map<String, Integer> versions(@Nullable Value value) {
        Map<String, Integer> versions = new LinkedHashMap<>();
        if (value instanceof Obj object) {
            object.forEach((file, number) -> {
                Integer version = version(number);
                if (file instanceof Str text && version != null) {
                    versions.put(text.text(), version);
                }
            });
        }
        return versions;
    }

    private static RuntimeException broken(@Nullable String why) {
        return LoadErrors.of("bundle load failed on manifest decode: " + why);
    }
}
