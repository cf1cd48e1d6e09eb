package io.regent.cli.oracle;

import io.regent.engine.PolicyFile;
import io.regent.engine.bundle.BundleReader;
import io.regent.engine.load.LoadErrors;
import io.regent.engine.load.NamePattern;
import io.regent.rego.ParseOptions;
import io.regent.rego.RegoException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The policies of a bundle; those of a folder are named by their paths. */
final class BundleOfPolicies {
    private BundleOfPolicies() {}

    static List<PolicyFile> read(String path, ParseOptions options) {
        try {
            return BundleReader.read(Path.of(path), options, List.<NamePattern>of())
                    .policies();
        } catch (IOException broken) {
            throw LoadErrors.of("error reading \"" + path + "\": stat " + path + ": " + LoadErrors.reason(broken));
        } catch (RegoException wrong) {
            throw LoadErrors.of("bundle " + path + ": " + wrong.getMessage());
        }
    }
}
