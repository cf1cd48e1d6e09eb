package io.regent.cli.oracle;

import io.regent.engine.PolicyFile;
import io.regent.engine.bundle.BundleOptions;
import io.regent.engine.bundle.BundlePath;
import io.regent.rego.ParseOptions;
import java.util.List;

/** The policies of a bundle; those of a folder are named by their paths. */
final class BundleOfPolicies {
    private BundleOfPolicies() {}

    static List<PolicyFile> read(String path, ParseOptions options) {
        return BundlePath.of(path)
                .read(BundleOptions.unverified(options, List.of()))
                .policies();
    }
}
