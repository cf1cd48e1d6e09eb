package io.regent.engine.build;

import io.regent.engine.PolicyFile;
import io.regent.engine.bundle.Bundle;
import io.regent.engine.bundle.BundleMerge;
import io.regent.engine.bundle.BundleOptions;
import io.regent.engine.bundle.BundlePath;
import io.regent.engine.bundle.BundlePolicy;
import io.regent.engine.bundle.FileChoice;
import io.regent.engine.bundle.Manifest;
import io.regent.engine.bundle.SlashPath;
import io.regent.engine.load.LoadErrors;
import io.regent.engine.load.Loaded;
import io.regent.engine.load.Loader;
import io.regent.rego.ParseOptions;
import io.regent.rego.RegoException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what a bundle is built of, as one bundle. */
final class BuildInput {
    private static final String ARCHIVE = ".tar.gz";

    private final BuildOptions options;
    private final ParseOptions parse;

    BuildInput(BuildOptions options) {
        this.options = options;
        this.parse = ParseOptions.of(options.version(), options.capabilities());
    }

    Bundle read() {
        if (!options.bundles()) {
            return ofFiles();
        }
        List<Bundle> bundles = bundles(options.paths());
        try {
            return BundleMerge.merge(bundles, options.version());
        } catch (RegoException wrong) {
            throw LoadErrors.after("bundle merge failed: ", wrong);
        }
    }

    /** The bundles at the paths, sorted by path, each once. */
    private List<Bundle> bundles(List<String> paths) {
        FileChoice files = FileChoice.without(options.patterns()).followingLinks(options.followsLinks());
        BundleOptions reading = new BundleOptions(parse, files, options.verification(), true);
        Map<String, Bundle> bundles = new TreeMap<>();
        try {
            paths.forEach(path -> bundles.put(path, BundlePath.of(path).read(reading)));
        } catch (RegoException wrong) {
            throw LoadErrors.after("load error: ", wrong);
        }
        return List.copyOf(bundles.values());
    }

    private Bundle ofFiles() {
        List<String> archives = new ArrayList<>();
        List<String> files = new ArrayList<>();
        options.paths().forEach(path -> (path.endsWith(ARCHIVE) ? archives : files).add(path));
        // OPA: bundles among the files are read and then left out.
        bundles(archives);
        Loaded loaded = loaded(files);
        Map<String, BundlePolicy> policies = new TreeMap<>();
        for (PolicyFile policy : loaded.policies()) {
            String url = SlashPath.trimmed(policy.id());
            policies.put(url, BundlePolicy.of(url, policy));
        }
        Manifest manifest = Manifest.EMPTY.withVersion(options.version());
        return Bundle.of(manifest, loaded.data(), List.copyOf(policies.values()));
    }

    private Loaded loaded(List<String> files) {
        List<String> ignored = new ArrayList<>(options.ignored());
        ignored.add("*" + ARCHIVE);
        try {
            return Loader.load(files, ignored, parse);
        } catch (RegoException wrong) {
            throw LoadErrors.of("load error: " + LoadErrors.textOfFiles(wrong));
        }
    }
}
