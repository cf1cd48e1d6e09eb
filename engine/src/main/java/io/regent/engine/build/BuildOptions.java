package io.regent.engine.build;

import io.regent.engine.load.NamePattern;
import io.regent.engine.signature.SigningOptions;
import io.regent.engine.signature.Verification;
import io.regent.rego.Capabilities;
import io.regent.rego.RegoVersion;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is built, and how.
 *
 * @param paths files and folders, or bundles
 * @param bundles whether the paths are those of bundles
 * @param ignored patterns of names to pass over
 * @param followsLinks whether symbolic links to files of bundles are read
 * @param version the syntax of policies where no manifest says it
 * @param capabilities what policies may use
 * @param verification what is asked of the signatures of the bundles that are read
 * @param target what policies become
 * @param entrypoints the documents that will be asked for, by paths with slashes; annotations may add others
 * @param level how much is optimized; 0 or less for nothing
 * @param namespace the package of the rules that an optimizer makes
 * @param revision the revision of the new bundle; null for that of the bundle that is read
 * @param signing how the bundle is signed; null for not at all
 * @param keyId the name of the key in the signature; may be empty
 * @param optimizer what optimizes; null when nobody can
 * @param debug hears what is done, a line at a time; null for nobody
 */
public record BuildOptions(
        List<String> paths,
        boolean bundles,
        List<String> ignored,
        boolean followsLinks,
        RegoVersion version,
        Capabilities capabilities,
        Verification verification,
        BuildTarget target,
        List<String> entrypoints,
        int level,
        String namespace,
        @Nullable String revision,
        @Nullable SigningOptions signing,
        String keyId,
        @Nullable Optimizer optimizer,
        @Nullable Consumer<String> debug) {
    public BuildOptions {
        paths = List.copyOf(paths);
        ignored = List.copyOf(ignored);
        entrypoints = List.copyOf(entrypoints);
    }

    List<NamePattern> patterns() {
        return ignored.stream().map(NamePattern::new).toList();
    }
}
