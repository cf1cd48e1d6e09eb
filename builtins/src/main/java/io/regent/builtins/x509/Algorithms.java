package io.regent.builtins.x509;

import io.regent.builtins.keys.Der;
import io.regent.builtins.keys.PublicKeyReader;
import io.regent.builtins.keys.PublicKeyReader.Algorithm;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The algorithms that certificates are signed with, and the reference's numbers. */
enum Algorithms {
    UNKNOWN(0, ""),
    MD2_RSA(1, ""),
    MD5_RSA(2, "1.2.840.113549.1.1.4"),
    SHA1_RSA(3, "1.2.840.113549.1.1.5"),
    SHA256_RSA(4, "1.2.840.113549.1.1.11"),
    SHA384_RSA(5, "1.2.840.113549.1.1.12"),
    SHA512_RSA(6, "1.2.840.113549.1.1.13"),
    SHA1_DSA(7, "1.2.840.10040.4.3"),
    SHA256_DSA(8, "2.16.840.1.101.3.4.3.2"),
    SHA1_ECDSA(9, "1.2.840.10045.4.1"),
    SHA256_ECDSA(10, "1.2.840.10045.4.3.2"),
    SHA384_ECDSA(11, "1.2.840.10045.4.3.3"),
    SHA512_ECDSA(12, "1.2.840.10045.4.3.4"),
    SHA256_PSS(13, ""),
    SHA384_PSS(14, ""),
    SHA512_PSS(15, ""),
    ED25519(16, PublicKeyReader.ED25519);

    private static final String PSS = "1.2.840.113549.1.1.10";
    /** An older name of the same algorithm (ISO 14888-3). */
    private static final String ISO_SHA1_RSA = "1.3.14.3.2.29";

    private final int number;
    private final String identifier;

    Algorithms(int number, String identifier) {
        this.number = number;
        this.identifier = identifier;
    }

    /** The reference's number. */
    int number() {
        return number;
    }

    static Algorithms of(Algorithm written) {
        String name = written.identifier();
        if (name.equals(PSS)) {
            return PssParameters.algorithm(written.parameters());
        }
        if (name.equals(ISO_SHA1_RSA)) {
            return SHA1_RSA;
        }
        for (Algorithms algorithm : values()) {
            boolean unwanted = algorithm == ED25519 && written.parameters() != null;
            if (algorithm.identifier.equals(name) && !unwanted) {
                return algorithm;
            }
        }
        return UNKNOWN;
    }

    /** The reference's number of a key's algorithm; 0 for one that is not known. */
    static int keyAlgorithm(String identifier) {
        return switch (identifier) {
            case PublicKeyReader.RSA -> 1;
            case PublicKeyReader.DSA -> 2;
            case PublicKeyReader.EC -> 3;
            case PublicKeyReader.ED25519 -> 4;
            default -> 0;
        };
    }

    /** Parameters of RSASSA-PSS (RFC 4055, 3.1), known when one digest serves for all and the salt is as long. */
    private record PssParameters(
            @Nullable String hash, @Nullable String maskHash, long salt, long trailer) {
        private static final String MGF1 = "1.2.840.113549.1.1.8";

        static Algorithms algorithm(Der.@Nullable Element written) {
            Der members = written == null ? null : written.whole().content(Der.SEQUENCE);
            PssParameters read = members == null ? null : read(members);
            if (read == null || read.hash == null || !read.hash.equals(read.maskHash) || read.trailer != 1) {
                return UNKNOWN;
            }
            return switch (read.hash + " " + read.salt) {
                case "2.16.840.1.101.3.4.2.1 32" -> SHA256_PSS;
                case "2.16.840.1.101.3.4.2.2 48" -> SHA384_PSS;
                case "2.16.840.1.101.3.4.2.3 64" -> SHA512_PSS;
                default -> UNKNOWN;
            };
        }

        private static PssParameters read(Der members) {
            String hash = digest(members.content(Der.context(0, true)));
            Der mask = members.content(Der.context(1, true));
            Der maskAlgorithm = mask == null ? null : mask.content(Der.SEQUENCE);
            boolean mgf1 = maskAlgorithm != null && MGF1.equals(maskAlgorithm.identifier());
            String maskHash = mgf1 ? digest(maskAlgorithm) : null;
            long salt = number(members.content(Der.context(2, true)), 20);
            return new PssParameters(hash, maskHash, salt, number(members.content(Der.context(3, true)), 1));
        }

        /** The identifier of a digest whose parameters are absent or null. */
        private static @Nullable String digest(@Nullable Der tagged) {
            Der algorithm = tagged == null ? null : tagged.content(Der.SEQUENCE);
            String identifier = algorithm == null ? null : algorithm.identifier();
            if (algorithm == null || algorithm.isEmpty()) {
                return identifier;
            }
            Der.Element parameters = algorithm.next();
            return parameters != null && parameters.tag() == 0x05 ? identifier : null;
        }

        private static long number(@Nullable Der tagged, long absent) {
            BigInteger number = tagged == null ? null : tagged.integer();
            return tagged == null ? absent : number == null || number.bitLength() > 31 ? -1 : number.longValue();
        }
    }
}
