package io.regent.engine.bundle;

import io.regent.engine.bundle.Manifest.WasmEntry;
import io.regent.engine.load.JsonShape;
import io.regent.value.Arr;
import io.regent.value.Null;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code .manifest}. Whether what it says fits the bundle is checked by {@link ManifestCheck}. */
final class ManifestReader {
    private final JsonShape shape;

    private ManifestReader(JsonShape shape) {
        this.shape = shape;
    }

    static Manifest read(byte[] json) {
        return new ManifestReader(JsonShape.read("bundle load failed on manifest decode: ", "bundle.Manifest", json))
                .manifest();
    }

    private Manifest manifest() {
        Obj metadata = shape.object("metadata", "map[string]interface {}");
        return new Manifest(
                shape.text("revision"),
                roots(),
                wasm(),
                version(),
                versions(),
                metadata == null ? Obj.EMPTY : metadata);
    }

    private List<String> roots() {
        Arr array = shape.array("roots", "[]string");
        if (array == null) {
            return List.of("");
        }
        List<String> roots = new ArrayList<>();
        for (Value root : array) {
            roots.add(root instanceof Null ? "" : SlashPath.trimmed(shape.text("roots", root)));
        }
        return roots;
    }

    private List<WasmEntry> wasm() {
        List<WasmEntry> entries = new ArrayList<>();
        Arr array = shape.array("wasm", "[]bundle.WasmResolver");
        for (Value entry : array == null ? Arr.EMPTY : array) {
            if (!(entry instanceof Obj members)) {
                throw shape.wrong(entry, "wasm", "bundle.WasmResolver");
            }
            entries.add(wasm(shape.below("WasmResolver.wasm.", members)));
        }
        return entries;
    }

    private static WasmEntry wasm(JsonShape entry) {
        Arr annotations = entry.array("annotations", "[]*ast.Annotations");
        return new WasmEntry(
                entry.text("entrypoint"), entry.text("module"), annotations == null ? List.of() : annotations.toList());
    }

    private @Nullable Integer version() {
        Value version = shape.get("rego_version");
        return version == null ? null : Integer.valueOf((int) shape.whole("rego_version", version, "int"));
    }

    private Map<String, Integer> versions() {
        Map<String, Integer> versions = new LinkedHashMap<>();
        Obj object = shape.object("file_rego_versions", "map[string]int");
        if (object != null) {
            object.forEach((file, version) -> versions.put(file instanceof Str text ? text.text() : "", (int)
                    shape.whole("file_rego_versions", version, "int")));
        }
        return versions;
    }
}
