package io.regent.engine.bundle;

import io.regent.rego.RegoVersion;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle says of itself.
 *
 * @param revision its version; empty when it has none
 * @param roots the paths it owns, slash-separated; {@code [""]} for everything
 * @param wasm the entrypoints that are compiled to Wasm
 * @param regoVersion the syntax of its policies: 0, 1 or 2; null when not said
 * @param fileRegoVersions the syntax of single files, by path or glob
 * @param metadata anything else
 */
public record Manifest(
        String revision,
        List<String> roots,
        List<WasmEntry> wasm,
        @Nullable Integer regoVersion,
        Map<String, Integer> fileRegoVersions,
        Obj metadata) {
    public static final Manifest EMPTY = new Manifest("", List.of(""), List.of(), null, Map.of(), Obj.EMPTY);

    /**
     * One entrypoint that is compiled.
     *
     * @param entrypoint its path, slash-separated
     * @param module the path of the compiled file
     * @param annotations what metadata blocks said of it, as JSON
     */
    public record WasmEntry(String entrypoint, String module, List<Value> annotations) {
        public WasmEntry {
            annotations = List.copyOf(annotations);
        }
    }

    public Manifest {
        roots = List.copyOf(roots);
        wasm = List.copyOf(wasm);
        fileRegoVersions = new TreeMap<>(fileRegoVersions);
    }

    public Manifest withRevision(String changed) {
        return new Manifest(changed, roots, wasm, regoVersion, fileRegoVersions, metadata);
    }

    /** The manifest with one root more, unless the others include it. */
    public Manifest withRoot(String root) {
        for (String each : roots) {
            if (each.isEmpty() || each.equals(root) || root.startsWith(each + "/")) {
                return this;
            }
        }
        List<String> more = new ArrayList<>(roots);
        more.add(root);
        return new Manifest(revision, more, wasm, regoVersion, fileRegoVersions, metadata);
    }

    /** The manifest with the syntax of all policies. */
    public Manifest withVersion(RegoVersion version) {
        return withVersions(BundleVersions.number(version), Map.of());
    }

    Manifest withWasm(List<WasmEntry> changed) {
        return new Manifest(revision, roots, changed, regoVersion, fileRegoVersions, metadata);
    }

    Manifest withVersions(int version, Map<String, Integer> ofFiles) {
        return new Manifest(revision, roots, wasm, version, ofFiles, metadata);
    }
}
