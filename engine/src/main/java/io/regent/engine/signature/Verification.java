package io.regent.engine.signature;

import io.regent.engine.load.NamePattern;
import java.util.List;
import java.util.Map;

/** What is asked of the signature of a bundle. */
public sealed interface Verification {
    /** Signatures do not count. */
    Verification SKIPPED = new Skipped();

    /** There need not be a signature; one that is there cannot be checked, so that bundle is refused. */
    Verification WITHOUT_KEYS = new WithoutKeys();

    record Skipped() implements Verification {}

    record WithoutKeys() implements Verification {}

    /**
     * Signatures are checked.
     *
     * @param keys the keys by name
     * @param keyId the name of the key; empty when the signature says it
     * @param scope the scope the signature has to have; when empty, that of the key
     * @param excluded patterns of the paths of files that need not be signed
     * @param optional whether a bundle without a signature passes
     */
    record ByKeys(
            Map<String, VerificationKey> keys, String keyId, String scope, List<NamePattern> excluded, boolean optional)
            implements Verification {
        public ByKeys {
            keys = Map.copyOf(keys);
            excluded = List.copyOf(excluded);
        }

        boolean excludes(String path) {
            return excluded.stream().anyMatch(pattern -> pattern.matches(path));
        }
    }
}
