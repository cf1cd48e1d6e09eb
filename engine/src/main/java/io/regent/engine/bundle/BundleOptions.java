package io.regent.engine.bundle;

import io.regent.engine.load.NamePattern;
import io.regent.engine.signature.Verification;
import io.regent.rego.ParseOptions;
import java.util.List;

/**
 * How a bundle is read.
 *
 * @param parse how its policies are read where the manifest says nothing else
 * @param files which of its files are read
 * @param verification what is asked of its signature
 * @param withData whether data is read and has to stay within the roots
 */
public record BundleOptions(ParseOptions parse, FileChoice files, Verification verification, boolean withData) {
    /** Everything is read; signatures do not count. */
    public static BundleOptions unverified(ParseOptions parse, List<NamePattern> ignored) {
        return new BundleOptions(parse, FileChoice.without(ignored), Verification.SKIPPED, true);
    }

    public BundleOptions withoutData() {
        return new BundleOptions(parse, files, verification, false);
    }
}
