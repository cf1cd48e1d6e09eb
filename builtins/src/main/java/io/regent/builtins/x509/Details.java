package io.regent.builtins.x509;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the known extensions of a certificate say (RFC 5280, 4.2); null and empty lists for those it lacks.
 *
 * @param keyUsage the bits, the first of the standard's list being the lowest
 * @param usages the known extended key usages
 * @param otherUsages the object identifiers of the others
 * @param policies object identifiers
 * @param unhandled the critical extensions that are not understood
 */
record Details(
        int keyUsage,
        @Nullable BasicConstraints basic,
        AlternativeNames names,
        @Nullable NameConstraints constraints,
        List<String> revocationLists,
        byte @Nullable [] authorityKeyId,
        byte @Nullable [] subjectKeyId,
        PolicyLimits limits,
        List<ExtendedUsage> usages,
        List<String> otherUsages,
        @Nullable List<String> policies,
        List<PolicyMapping> mappings,
        List<String> statusServers,
        List<String> issuerCertificates,
        List<String> unhandled) {
    /** Whether the key may sign certificates; {@code pathLength} is -1 when nothing limits the chain below. */
    record BasicConstraints(boolean authority, long pathLength) {}

    /** Other names of the subject; addresses have 4 or 16 bytes. */
    record AlternativeNames(List<String> dns, List<String> emails, List<byte[]> addresses, List<SubjectUri> uris) {
        static final AlternativeNames NONE = new AlternativeNames(List.of(), List.of(), List.of(), List.of());

        boolean isEmpty() {
            return dns.isEmpty() && emails.isEmpty() && addresses.isEmpty() && uris.isEmpty();
        }
    }

    /** The names that certificates below may bear. */
    record NameConstraints(boolean critical, Subtrees permitted, Subtrees excluded) {}

    /** Names of one side of {@link NameConstraints}. */
    record Subtrees(List<String> dns, List<Range> ranges, List<String> emails, List<String> uris) {}

    /** Addresses: those that agree with {@code address} where {@code mask} has ones. */
    record Range(byte[] address, byte[] mask) {}

    /** How many certificates may follow until a policy is needed, or may not be mapped or left open; null for any number. */
    record PolicyLimits(
            @Nullable Long explicitPolicy,
            @Nullable Long noMapping,
            @Nullable Long noAnyPolicy) {}

    /** Two policies that count as one. */
    record PolicyMapping(String issuer, String subject) {}
}
