package io.regent.engine.bundle;

import io.regent.engine.load.LoadErrors;
import io.regent.engine.store.DataPath;
import io.regent.engine.store.Documents;
import io.regent.rego.RegoVersion;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes one bundle of several, whose roots must not overlap. */
public final class BundleMerge {
    private final RegoVersion version;

    private BundleMerge(RegoVersion version) {
        this.version = version;
    }

    /**
     * One bundle of all. A single one keeps what its manifest says; of several, revision and metadata are lost.
     *
     * @param version the syntax where manifests say nothing
     */
    public static Bundle merge(List<Bundle> bundles, RegoVersion version) {
        BundleMerge merge = new BundleMerge(version);
        return bundles.size() == 1 ? merge.single(bundles.getFirst()) : merge.several(bundles);
    }

    private Bundle single(Bundle bundle) {
        Integer own = bundle.manifest().regoVersion();
        int whole = own == null ? BundleVersions.number(version) : own;
        Manifest manifest = bundle.manifest();
        return bundle.withManifest(manifest.withVersions(whole, differing(bundle, BundleVersions.of(whole))));
    }

    /** The versions of the policies that are not {@code whole}, by the paths that they get. */
    private SortedMap<String, Integer> differing(Bundle bundle, RegoVersion whole) {
        Integer own = bundle.manifest().regoVersion();
        RegoVersion usual = own == null ? whole : BundleVersions.of(own);
        BundleVersions versions = new BundleVersions(bundle.manifest());
        SortedMap<String, Integer> differing = new TreeMap<>();
        for (BundlePolicy policy : bundle.modules()) {
            int number = BundleVersions.number(versions.of(policy.path(), usual));
            if (number != BundleVersions.number(whole)) {
                differing.put(SlashPath.clean(SlashPath.rooted(policy.url())), number);
            }
        }
        return differing;
    }

    private Bundle several(List<Bundle> bundles) {
        List<String> roots = new ArrayList<>();
        List<BundlePolicy> modules = new ArrayList<>();
        List<Manifest.WasmEntry> entries = new ArrayList<>();
        List<BundleFile> wasm = new ArrayList<>();
        List<BundleFile> plans = new ArrayList<>();
        SortedMap<String, Integer> versions = new TreeMap<>();
        Obj data = Obj.EMPTY;
        for (Bundle bundle : bundles) {
            Manifest manifest = bundle.manifest();
            roots.addAll(manifest.roots());
            modules.addAll(bundle.modules());
            entries.addAll(manifest.wasm());
            wasm.addAll(bundle.wasm());
            plans.addAll(bundle.plans());
            data = owned(data, bundle);
            if (manifest.regoVersion() != null || !manifest.fileRegoVersions().isEmpty()) {
                versions.putAll(differing(bundle, version));
            }
        }
        Manifest manifest = new Manifest("", roots, entries, BundleVersions.number(version), versions, Obj.EMPTY);
        Bundle merged = new Bundle(manifest, data, modules, SignatureFile.NONE, wasm, plans);
        ManifestCheck.check(merged, true);
        return merged;
    }

    /** {@code data} with what a bundle has below its roots. */
    private static Obj owned(Obj data, Bundle bundle) {
        Obj all = data;
        for (String root : bundle.manifest().roots()) {
            // OPA: the root "" stands for a member of that name here.
            DataPath path = new DataPath(Arrays.asList(root.split("/", -1)));
            Value value = Documents.find(bundle.data(), path);
            if (value != null) {
                if (!(Documents.merge(all, Documents.put(Obj.EMPTY, path, value)) instanceof Obj merged)) {
                    throw LoadErrors.of("failed to insert data file from path " + root);
                }
                all = merged;
            }
        }
        return all;
    }
}
