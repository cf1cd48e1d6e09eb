package io.regent.engine.bundle;

import io.regent.engine.PolicyFile;
import io.regent.value.Obj;
import java.util.List;

/**
 * Policies and data in one archive or folder.
 *
 * @param data the base documents, from the root of {@code data}
 * @param modules the policies, in the order of the bundle
 * @param signatures what was signed; nothing when nobody asked for it
 * @param wasm policies compiled to Wasm, which are carried along
 * @param plans plans of policies, which are carried along
 */
public record Bundle(
        Manifest manifest,
        Obj data,
        List<BundlePolicy> modules,
        SignatureFile signatures,
        List<BundleFile> wasm,
        List<BundleFile> plans) {
    public Bundle {
        modules = List.copyOf(modules);
        wasm = List.copyOf(wasm);
        plans = List.copyOf(plans);
    }

    /** A bundle of policies and data alone. */
    public static Bundle of(Manifest manifest, Obj data, List<BundlePolicy> modules) {
        return new Bundle(manifest, data, modules, SignatureFile.NONE, List.of(), List.of());
    }

    /** The policies, their ids being their paths. */
    public List<PolicyFile> policies() {
        return modules.stream().map(BundlePolicy::file).toList();
    }

    public Bundle withManifest(Manifest changed) {
        return new Bundle(changed, data, modules, signatures, wasm, plans);
    }

    public Bundle withModules(List<BundlePolicy> changed) {
        return new Bundle(manifest, data, changed, signatures, wasm, plans);
    }

    public Bundle withSignatures(SignatureFile changed) {
        return new Bundle(manifest, data, modules, changed, wasm, plans);
    }
}
