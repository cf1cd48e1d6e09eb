package io.regent.engine.bundle;

import io.regent.engine.bundle.Manifest.WasmEntry;
import io.regent.engine.load.LoadErrors;
import java.util.HashSet;
import java.util.Set;

/** Whether a bundle is as its manifest says. */
final class ManifestCheck {
    private static final int NEWEST = 2;

    private ManifestCheck() {}

    /** Fails with the first thing that does not fit; {@code withData} says whether data counts. */
    static void check(Bundle bundle, boolean withData) {
        Manifest manifest = bundle.manifest();
        Roots.checkDisjoint(manifest.roots());
        versions(manifest);
        for (BundlePolicy policy : bundle.modules()) {
            Roots.checkPolicy(manifest.roots(), policy.file().id(), policy.module());
        }
        wasm(bundle);
        if (withData) {
            Roots.checkData(manifest.roots(), bundle.data());
        }
    }

    private static void versions(Manifest manifest) {
        if (manifest.regoVersion() != null && !isKnown(manifest.regoVersion())) {
            throw LoadErrors.of("manifest has unknown rego-version " + manifest.regoVersion());
        }
        manifest.fileRegoVersions().forEach((file, version) -> {
            if (!isKnown(version)) {
                throw LoadErrors.of("manifest has unknown rego-version " + version + " for file '" + file + "'");
            }
        });
    }

    static boolean isKnown(int version) {
        return version >= 0 && version <= NEWEST;
    }

    private static void wasm(Bundle bundle) {
        Set<String> entrypoints = new HashSet<>();
        for (WasmEntry entry : bundle.manifest().wasm()) {
            String module = "wasm module '" + entry.module() + "'";
            if (bundle.wasm().stream().noneMatch(file -> file.path().equals(entry.module()))) {
                throw LoadErrors.of("manifest references " + module + " but the module file does not exist");
            }
            if (!Roots.contain(bundle.manifest().roots(), entry.entrypoint())) {
                throw LoadErrors.of(
                        "manifest roots " + Roots.text(bundle.manifest().roots()) + " do not permit '"
                                + entry.entrypoint() + "' entrypoint for " + module);
            }
            if (!entrypoints.add(entry.entrypoint())) {
                throw LoadErrors.of(
                        "entrypoint '" + entry.entrypoint() + "' cannot be used by more than one wasm module");
            }
        }
    }
}
