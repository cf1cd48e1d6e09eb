package io.regent.engine.bundle;

import io.regent.value.Arr;
import io.regent.value.JsonFields;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.List;

/** A manifest as JSON, its members in the reference's order. */
public final class ManifestWriter {
    private ManifestWriter() {}

    public static JsonFields write(Manifest manifest) {
        Arr.Builder roots = Arr.builder();
        manifest.roots().forEach(root -> roots.add(Str.of(root)));
        JsonFields fields =
                new JsonFields().put("revision", manifest.revision()).put("roots", roots.build());
        if (!manifest.wasm().isEmpty()) {
            fields.put("wasm", wasm(manifest.wasm()));
        }
        if (manifest.regoVersion() != null) {
            fields.put("rego_version", manifest.regoVersion());
        }
        if (!manifest.fileRegoVersions().isEmpty()) {
            Obj.Builder versions = Obj.builder();
            manifest.fileRegoVersions().forEach((file, version) -> versions.put(file, Num.of(version)));
            fields.put("file_rego_versions", versions.build());
        }
        if (!manifest.metadata().isEmpty()) {
            fields.put("metadata", manifest.metadata());
        }
        return fields;
    }

    private static List<JsonFields> wasm(List<Manifest.WasmEntry> entries) {
        List<JsonFields> all = new ArrayList<>();
        for (Manifest.WasmEntry entry : entries) {
            JsonFields fields = new JsonFields();
            if (!entry.entrypoint().isEmpty()) {
                fields.put("entrypoint", entry.entrypoint());
            }
            if (!entry.module().isEmpty()) {
                fields.put("module", entry.module());
            }
            if (!entry.annotations().isEmpty()) {
                fields.put("annotations", Arr.of(entry.annotations()));
            }
            all.add(fields);
        }
        return all;
    }
}
