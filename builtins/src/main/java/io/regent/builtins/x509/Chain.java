package io.regent.builtins.x509;

import io.regent.builtins.keys.Hash;
import io.regent.builtins.keys.Key;
import io.regent.builtins.keys.Signatures;
import io.regent.builtins.x509.Details.BasicConstraints;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for a chain of certificates from one up to a root (RFC 5280, 6). */
final class Chain {
    /** How many signatures are checked at most. */
    private static final int MAX_SIGNATURES = 100;

    private static final int SIGNS_CERTIFICATES = 1 << 5;

    private final Certificate root;
    private final List<Certificate> intermediates;
    private final Instant time;
    private int signatures;

    Chain(Certificate root, List<Certificate> intermediates, Instant time) {
        this.root = root;
        this.intermediates = intermediates;
        this.time = time;
    }

    /** All chains from {@code leaf} to the root, the leaf first; empty when there is none. */
    List<List<Certificate>> from(Certificate leaf) {
        if (!isValid(leaf, List.of())) {
            return List.of();
        }
        if (Arrays.equals(leaf.raw(), root.raw())) {
            return List.of(List.of(leaf));
        }
        List<List<Certificate>> found = new ArrayList<>();
        extend(List.of(leaf), found);
        return found;
    }

    /** The chain grows by one at each call and has no certificate twice, so this ends. */
    private void extend(List<Certificate> chain, List<List<Certificate>> found) {
        Certificate child = chain.getLast();
        if (isIssuer(root, child, chain)) {
            found.add(with(chain, root));
        }
        for (Certificate candidate : candidates(child)) {
            BasicConstraints basic = candidate.details().basic();
            if (isIssuer(candidate, child, chain) && basic != null && basic.authority()) {
                extend(with(chain, candidate), found);
            }
        }
    }

    private static List<Certificate> with(List<Certificate> chain, Certificate next) {
        List<Certificate> longer = new ArrayList<>(chain);
        longer.add(next);
        return longer;
    }

    /** The intermediate certificates, those first whose key has the name that the child gives. */
    private List<Certificate> candidates(Certificate child) {
        List<Certificate> sorted = new ArrayList<>(intermediates);
        sorted.sort(Comparator.comparingInt(candidate -> distance(child, candidate)));
        return sorted;
    }

    private static int distance(Certificate child, Certificate candidate) {
        byte[] wanted = child.details().authorityKeyId();
        byte[] name = candidate.details().subjectKeyId();
        return wanted == null || name == null ? 1 : Arrays.equals(wanted, name) ? 0 : 2;
    }

    private boolean isIssuer(Certificate issuer, Certificate child, List<Certificate> chain) {
        return Arrays.equals(issuer.subject().raw(), child.issuer().raw())
                && !isIn(chain, issuer)
                && signatures++ < MAX_SIGNATURES
                && hasSigned(issuer, child)
                && isValid(issuer, chain);
    }

    private static boolean isIn(List<Certificate> chain, Certificate candidate) {
        for (Certificate member : chain) {
            boolean same =
                    Arrays.equals(member.subject().raw(), candidate.subject().raw())
                            && Arrays.equals(member.keyInfo(), candidate.keyInfo());
            if (same) {
                return true;
            }
        }
        return false;
    }

    /** Whether a certificate may be used now above {@code below}. */
    private boolean isValid(Certificate certificate, List<Certificate> below) {
        BasicConstraints basic = certificate.details().basic();
        boolean tooDeep = basic != null && basic.pathLength() >= 0 && below.size() - 1 > basic.pathLength();
        return certificate.details().unhandled().isEmpty()
                && !time.isBefore(certificate.notBefore().toInstant())
                && !time.isAfter(certificate.notAfter().toInstant())
                && !tooDeep;
    }

    private static boolean hasSigned(Certificate issuer, Certificate child) {
        BasicConstraints basic = issuer.details().basic();
        boolean authority = basic == null ? issuer.version() < 3 : basic.authority();
        int usage = issuer.details().keyUsage();
        return authority && (usage == 0 || (usage & SIGNS_CERTIFICATES) != 0) && verifies(issuer.publicKey(), child);
    }

    private static boolean verifies(Key.Public key, Certificate child) {
        Algorithms algorithm = Algorithms.of(child.signatureAlgorithm());
        byte[] signed = child.signed();
        byte[] signature = child.signature();
        Hash hash = hash(algorithm);
        return switch (algorithm) {
            case SHA256_RSA, SHA384_RSA, SHA512_RSA ->
                hash != null && key instanceof Key.RsaPublic rsa && Signatures.verifyRsa(hash, rsa, signed, signature);
            case SHA256_PSS, SHA384_PSS, SHA512_PSS ->
                hash != null
                        && key instanceof Key.RsaPublic rsa
                        && Signatures.verifyPss(hash, rsa, hash.bytes(), signed, signature);
            case SHA256_ECDSA, SHA384_ECDSA, SHA512_ECDSA ->
                hash != null
                        && key instanceof Key.EcPublic ec
                        && Signatures.verifyDerEcdsa(hash, ec, signed, signature);
            case ED25519 -> key instanceof Key.Ed25519Public ed && Signatures.verifyEd25519(ed, signed, signature);
            case UNKNOWN, MD2_RSA, MD5_RSA, SHA1_RSA, SHA1_DSA, SHA256_DSA, SHA1_ECDSA -> false;
        };
    }

    private static @Nullable Hash hash(Algorithms algorithm) {
        return switch (algorithm) {
            case SHA256_RSA, SHA256_PSS, SHA256_ECDSA -> Hash.SHA256;
            case SHA384_RSA, SHA384_PSS, SHA384_ECDSA -> Hash.SHA384;
            case SHA512_RSA, SHA512_PSS, SHA512_ECDSA -> Hash.SHA512;
            case UNKNOWN, MD2_RSA, MD5_RSA, SHA1_RSA, SHA1_DSA, SHA256_DSA, SHA1_ECDSA, ED25519 -> null;
        };
    }
}
