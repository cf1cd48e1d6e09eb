package io.regent.engine.signature;

import io.regent.builtins.jwt.Algorithm;
import io.regent.engine.load.LoadErrors;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of signature algorithms. */
final class Algorithms {
    /** Known by name, but nothing is signed with them. */
    private static final Set<String> UNUSABLE = Set.of("ES256K", "none");

    private Algorithms() {}

    /** The algorithm {@code name}; null for one that has a name but cannot be used. Fails when there is none. */
    static @Nullable Algorithm named(String name) {
        Algorithm algorithm = name.equals("Ed25519") ? Algorithm.EDDSA : Algorithm.named(name);
        if (algorithm == null && !UNUSABLE.contains(name)) {
            throw LoadErrors.of("unknown signature algorithm: " + name);
        }
        return algorithm;
    }

    /** Whether the key is a secret, not a key in PEM. */
    static boolean takesSecret(@Nullable Algorithm algorithm) {
        return algorithm == Algorithm.HS256 || algorithm == Algorithm.HS384 || algorithm == Algorithm.HS512;
    }
}
