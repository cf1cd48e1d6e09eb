package io.regent.engine.bundle;

import io.regent.engine.PolicyFile;
import io.regent.rego.ast.Module;

/**
 * A policy of a bundle.
 *
 * @param file the policy; its id is the path by which errors name it
 * @param url where it was found, and below which a bundle that is built keeps it
 * @param path where it stands in the bundle that it was read from
 */
public record BundlePolicy(PolicyFile file, String url, String path) {
    /** A policy outside of a bundle. */
    public static BundlePolicy of(String url, PolicyFile file) {
        return new BundlePolicy(file, url, url);
    }

    public Module module() {
        return file.module();
    }
}
