package io.regent.engine.bundle;

import io.regent.builtins.glob.Glob;
import io.regent.builtins.glob.GlobException;
import io.regent.engine.load.LoadErrors;
import io.regent.rego.RegoVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The syntax of the policies of a bundle, as its manifest says. */
final class BundleVersions {
    private record OfFiles(Glob pattern, int version) {}

    private final @Nullable Integer whole;
    private @Nullable List<OfFiles> files;
    private final Map<String, Integer> patterns;

    BundleVersions(Manifest manifest) {
        this.whole = manifest.regoVersion();
        this.patterns = manifest.fileRegoVersions();
    }

    /** The version of the file at {@code path}, {@code otherwise} where the manifest says nothing. */
    RegoVersion of(String path, RegoVersion otherwise) {
        Integer version = number(path);
        if (version == null) {
            return otherwise;
        }
        if (!ManifestCheck.isKnown(version)) {
            // OPA: the version of the whole bundle is checked later when there is no file that needs it.
            throw LoadErrors.of("unknown bundle rego-version " + version + " for file '" + path + "'");
        }
        return of(version);
    }

    static RegoVersion of(int number) {
        return switch (number) {
            case 0 -> RegoVersion.V0;
            case 1 -> RegoVersion.V1;
            default -> RegoVersion.V2;
        };
    }

    static int number(RegoVersion version) {
        return switch (version) {
            case V0, V0_V1 -> 0;
            case V1 -> 1;
            case V2 -> 2;
        };
    }

    private @Nullable Integer number(String path) {
        if (files == null) {
            files = compiled();
        }
        for (OfFiles each : files) {
            if (each.pattern().matches(path)) {
                return each.version();
            }
        }
        return whole;
    }

    /** In the order of the patterns' texts. */
    private List<OfFiles> compiled() {
        List<OfFiles> all = new ArrayList<>();
        patterns.forEach((pattern, version) -> {
            try {
                all.add(new OfFiles(Glob.compile(pattern, Set.of()), version));
            } catch (GlobException malformed) {
                throw LoadErrors.of("failed to compile glob pattern " + pattern + ": " + malformed.getMessage());
            }
        });
        return all;
    }
}
