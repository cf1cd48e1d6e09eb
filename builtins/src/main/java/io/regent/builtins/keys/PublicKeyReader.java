package io.regent.builtins.keys;

import static io.regent.builtins.keys.Der.required;

import io.regent.builtins.BuiltinException;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Reads public keys: algorithm, parameters and bits of {@code SubjectPublicKeyInfo} (RFC 5280, 4.1.2.7). */
public final class PublicKeyReader {
    public static final String RSA = "1.2.840.113549.1.1.1";
    public static final String EC = "1.2.840.10045.2.1";
    public static final String ED25519 = "1.3.101.112";
    public static final String X25519 = "1.3.101.110";
    public static final String DSA = "1.2.840.10040.4.1";

    private static final int KEY_25519_BYTES = 32;

    private PublicKeyReader() {}

    /** An algorithm and its parameters, null when there are none. */
    public record Algorithm(String identifier, Der.@Nullable Element parameters) {
        /** The algorithm in a sequence that was entered. */
        public static Algorithm read(Der sequence) {
            String identifier = required(sequence.identifier(), "x509: malformed OID");
            return new Algorithm(
                    identifier, sequence.isEmpty() ? null : required(sequence.next(), "x509: malformed parameters"));
        }
    }

    /** The key in a {@code PUBLIC KEY} block. */
    public static Key.Public readInfo(byte[] der) {
        Der all = Der.of(der);
        Der info = Asn1.sequence(all, "publicKeyInfo");
        Der algorithm = required(info.content(Der.SEQUENCE), Asn1.STRUCTURE_ERROR);
        Algorithm read = Algorithm.read(algorithm);
        Der.Bits key = required(info.bits(), Asn1.STRUCTURE_ERROR);
        if (!all.isEmpty()) {
            throw BuiltinException.failure("x509: trailing data after ASN.1 of public-key");
        }
        return read(read, key.rightAligned());
    }

    /** The key in an {@code RSA PUBLIC KEY} block. */
    public static Key.RsaPublic pkcs1(byte[] der) {
        Der all = Der.of(der);
        Der key = Asn1.sequence(all, "pkcs1PublicKey");
        BigInteger modulus = required(key.integer(), Asn1.STRUCTURE_ERROR);
        BigInteger exponent = required(key.integer(), Asn1.STRUCTURE_ERROR);
        if (!all.isEmpty()) {
            throw BuiltinException.failure("asn1: syntax error: trailing data");
        }
        if (modulus.signum() <= 0 || exponent.signum() <= 0) {
            throw BuiltinException.failure("x509: public key contains zero or negative value");
        }
        if (exponent.bitLength() > 31) {
            throw BuiltinException.failure("x509: public key contains large public exponent");
        }
        return new Key.RsaPublic(modulus, exponent);
    }

    /** The key of {@code bytes} under an algorithm that has to be known. */
    public static Key.Public read(Algorithm algorithm, byte[] bytes) {
        return switch (algorithm.identifier()) {
            case RSA -> rsa(algorithm, Der.of(bytes));
            case EC -> ec(algorithm, bytes);
            case ED25519 -> {
                withoutParameters(algorithm, "Ed25519");
                yield new Key.Ed25519Public(sized(bytes, "x509: wrong Ed25519 public key size"));
            }
            case X25519 -> {
                withoutParameters(algorithm, "X25519");
                yield new Key.X25519Public(sized(bytes, "crypto/ecdh: invalid public key"));
            }
            case DSA -> dsa(algorithm, Der.of(bytes));
            default -> throw BuiltinException.failure("x509: unknown public key algorithm");
        };
    }

    private static Key.Public rsa(Algorithm algorithm, Der bytes) {
        Der.Element parameters = algorithm.parameters();
        if (parameters == null
                || parameters.tag() != 0x05
                || !parameters.content().isEmpty()) {
            throw BuiltinException.failure("x509: RSA key missing NULL parameters");
        }
        Der key = required(bytes.content(Der.SEQUENCE), "x509: invalid RSA public key");
        BigInteger modulus = required(key.integer(), "x509: invalid RSA modulus");
        BigInteger exponent = required(key.integer(), "x509: invalid RSA public exponent");
        if (exponent.bitLength() > 63) {
            throw BuiltinException.failure("x509: invalid RSA public exponent");
        }
        if (modulus.signum() <= 0) {
            throw BuiltinException.failure("x509: RSA modulus is not a positive number");
        }
        if (exponent.signum() <= 0) {
            throw BuiltinException.failure("x509: RSA public exponent is not a positive number");
        }
        return new Key.RsaPublic(modulus, exponent);
    }

    private static Key.Public ec(Algorithm algorithm, byte[] bytes) {
        Der.Element parameters = algorithm.parameters();
        String identifier = parameters == null ? null : parameters.whole().identifier();
        Curve curve = Curve.identified(required(identifier, "x509: invalid ECDSA parameters"));
        if (curve == null) {
            throw BuiltinException.failure("x509: unsupported elliptic curve");
        }
        if (bytes.length == 0 || bytes[0] != 4) {
            throw BuiltinException.failure("ecdsa: invalid uncompressed public key");
        }
        if (bytes.length != 1 + 2 * curve.bytes()) {
            throw BuiltinException.failure("invalid " + curve + " point encoding");
        }
        return required(curve.point(bytes), curve + " point not on curve");
    }

    private static Key.Public dsa(Algorithm algorithm, Der bytes) {
        BigInteger y = required(bytes.integer(), "x509: invalid DSA public key");
        Der.Element parameters = algorithm.parameters();
        Der numbers = parameters == null ? null : parameters.whole().content(Der.SEQUENCE);
        String malformed = "x509: invalid DSA parameters";
        Der domain = required(numbers, malformed);
        BigInteger p = required(domain.integer(), malformed);
        BigInteger q = required(domain.integer(), malformed);
        BigInteger g = required(domain.integer(), malformed);
        if (y.signum() <= 0 || p.signum() <= 0 || q.signum() <= 0 || g.signum() <= 0) {
            throw BuiltinException.failure("x509: zero or negative DSA parameter");
        }
        return new Key.DsaPublic(p, q, g, y);
    }

    private static void withoutParameters(Algorithm algorithm, String name) {
        if (algorithm.parameters() != null) {
            throw BuiltinException.failure("x509: " + name + " key encoded with illegal parameters");
        }
    }

    private static byte[] sized(byte[] bytes, String message) {
        if (bytes.length != KEY_25519_BYTES) {
            throw BuiltinException.failure(message);
        }
        return bytes;
    }
}
