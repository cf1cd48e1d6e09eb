package io.regent.builtins.keys;

import static io.regent.builtins.keys.Der.required;

import io.regent.builtins.BuiltinException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads private keys in the forms of PKCS #1 (RSA), SEC 1 (elliptic curves) and PKCS #8 (any). */
public final class PrivateKeyReader {
    private static final int SEED_25519_BYTES = 32;
    private static final BigInteger EC_VERSION = BigInteger.ONE;

    private PrivateKeyReader() {}

    /** The three forms, with their names in messages. */
    private enum Form {
        PKCS1("pkcs1PrivateKey", "ParsePKCS1PrivateKey"),
        PKCS8("pkcs8", "ParsePKCS8PrivateKey"),
        SEC1("ecPrivateKey", "ParseECPrivateKey");

        private final String structure;
        private final String reader;

        Form(String structure, String reader) {
            this.structure = structure;
            this.reader = reader;
        }

        /** The form that {@code der} has, as its second member shows; null when it has none of them. */
        static @Nullable Form of(byte[] der) {
            Der members = Der.of(der).content(Der.SEQUENCE);
            if (members == null || members.integer() == null) {
                return null;
            }
            return members.startsWith(Der.INTEGER)
                    ? PKCS1
                    : members.startsWith(Der.SEQUENCE) ? PKCS8 : members.startsWith(Der.OCTET_STRING) ? SEC1 : null;
        }

        /** The members, after a check that the bytes do not have one of the other forms. */
        Der members(byte[] der) {
            Der all = Der.of(der);
            Form other = of(der);
            if (other != null && other != this) {
                throw BuiltinException.failure(
                        "x509: failed to parse private key (use " + other.reader + " instead for this key format)");
            }
            Der members = Asn1.sequence(all, structure);
            if (this == PKCS1 && !all.isEmpty()) {
                throw BuiltinException.failure("asn1: syntax error: trailing data");
            }
            return members;
        }
    }

    /** The key in an {@code RSA PRIVATE KEY} block. */
    public static Key.RsaPrivate pkcs1(byte[] der) {
        Der members = Form.PKCS1.members(der);
        List<BigInteger> numbers = new ArrayList<>();
        while (members.startsWith(Der.INTEGER)) {
            numbers.add(required(members.integer(), "asn1: structure error: integer not minimally-encoded"));
        }
        if (numbers.size() < 6) {
            throw BuiltinException.failure("asn1: syntax error: sequence truncated");
        }
        if (numbers.get(0).compareTo(BigInteger.ONE) > 0) {
            throw BuiltinException.failure("x509: unsupported private key version");
        }
        for (BigInteger number : numbers.subList(1, numbers.size())) {
            if (number.signum() <= 0) {
                throw BuiltinException.failure("x509: private key contains zero or negative value");
            }
        }
        Key.RsaPrivate key = rsa(numbers, morePrimes(members));
        RsaChecks.checkConsistent(key);
        return key;
    }

    private static Key.RsaPrivate rsa(List<BigInteger> numbers, List<BigInteger> morePrimes) {
        Key.RsaPublic publicKey = new Key.RsaPublic(numbers.get(1), numbers.get(2));
        List<BigInteger> primes = new ArrayList<>(numbers.subList(4, 6));
        primes.addAll(morePrimes);
        Key.Crt crt = numbers.size() < 9 ? null : new Key.Crt(numbers.get(6), numbers.get(7), numbers.get(8));
        return new Key.RsaPrivate(publicKey, numbers.get(3), List.copyOf(primes), crt);
    }

    private static List<BigInteger> morePrimes(Der members) {
        List<BigInteger> primes = new ArrayList<>();
        Der others = members.content(Der.SEQUENCE);
        while (others != null && !others.isEmpty()) {
            Der other = required(others.content(Der.SEQUENCE), Asn1.STRUCTURE_ERROR);
            BigInteger prime = required(other.integer(), Asn1.STRUCTURE_ERROR);
            if (prime.signum() <= 0) {
                throw BuiltinException.failure("x509: private key contains zero or negative prime");
            }
            primes.add(prime);
        }
        return primes;
    }

    /** The key in an {@code EC PRIVATE KEY} block. */
    public static Key.EcPrivate sec1(byte[] der) {
        return sec1(der, null);
    }

    private static Key.EcPrivate sec1(byte[] der, @Nullable String curveIdentifier) {
        Der members;
        try {
            members = Form.SEC1.members(der);
        } catch (BuiltinException malformed) {
            String message = String.valueOf(malformed.getMessage());
            throw message.startsWith("x509: ")
                    ? malformed
                    : BuiltinException.failure("x509: failed to parse EC private key: " + message);
        }
        String broken = "x509: failed to parse EC private key: " + Asn1.STRUCTURE_ERROR;
        BigInteger version = required(members.integer(), broken);
        if (!version.equals(EC_VERSION)) {
            throw BuiltinException.failure("x509: unknown EC private key version " + version);
        }
        byte[] secret = required(members.content(Der.OCTET_STRING), broken).toByteArray();
        Der named = members.content(Der.context(0, true));
        String own = named == null ? null : named.identifier();
        String identifier = curveIdentifier != null ? curveIdentifier : own == null ? "" : own;
        return ec(required(Curve.identified(identifier), "x509: unknown elliptic curve"), secret);
    }

    private static Key.EcPrivate ec(Curve curve, byte[] bytes) {
        BigInteger secret = new BigInteger(1, bytes);
        int size = (curve.order().bitLength() + 7) / 8;
        boolean tooLong =
                bytes.length > size && new BigInteger(1, Arrays.copyOf(bytes, bytes.length - size)).signum() != 0;
        if (tooLong) {
            throw BuiltinException.failure("x509: invalid private key length");
        }
        if (secret.signum() == 0) {
            throw BuiltinException.failure("ecdsa: invalid public key encoding");
        }
        if (secret.compareTo(curve.order()) >= 0) {
            throw BuiltinException.failure("input overflows the modulus");
        }
        return new Key.EcPrivate(curve.publicPoint(secret), secret);
    }

    /** The key in a {@code PRIVATE KEY} block. */
    public static Key pkcs8(byte[] der) {
        Der members = Form.PKCS8.members(der);
        required(members.integer(), Asn1.STRUCTURE_ERROR);
        Der algorithmMembers = required(members.content(Der.SEQUENCE), Asn1.STRUCTURE_ERROR);
        PublicKeyReader.Algorithm algorithm = PublicKeyReader.Algorithm.read(algorithmMembers);
        byte[] key = required(members.content(Der.OCTET_STRING), "asn1: syntax error: data truncated")
                .toByteArray();
        return switch (algorithm.identifier()) {
            case PublicKeyReader.RSA -> embedded("RSA", () -> pkcs1(key));
            case PublicKeyReader.EC -> embedded("EC", () -> sec1(key, curveIdentifier(algorithm)));
            case PublicKeyReader.ED25519 -> Derived.ed25519(seed(algorithm, "Ed25519", key));
            case PublicKeyReader.X25519 -> new Key.X25519Private(seed(algorithm, "X25519", key));
            default ->
                throw BuiltinException.failure("x509: PKCS#8 wrapping contained private key with unknown algorithm: "
                        + algorithm.identifier());
        };
    }

    private static @Nullable String curveIdentifier(PublicKeyReader.Algorithm algorithm) {
        Der.Element parameters = algorithm.parameters();
        return parameters == null ? null : parameters.whole().identifier();
    }

    private static Key embedded(String kind, Supplier<Key> key) {
        try {
            return key.get();
        } catch (BuiltinException malformed) {
            throw BuiltinException.failure(
                    "x509: failed to parse " + kind + " private key embedded in PKCS#8: " + malformed.getMessage());
        }
    }

    private static byte[] seed(PublicKeyReader.Algorithm algorithm, String kind, byte[] key) {
        if (algorithm.parameters() != null) {
            throw BuiltinException.failure("x509: invalid " + kind + " private key parameters");
        }
        Der seed = required(
                Der.of(key).content(Der.OCTET_STRING),
                "x509: invalid " + kind + " private key: asn1: syntax error: data truncated");
        if (seed.length() != SEED_25519_BYTES) {
            throw BuiltinException.failure("x509: invalid " + kind + " private key length: " + seed.length());
        }
        return seed.toByteArray();
    }

    /** The key in bytes of any form; null when they have none. */
    public static @Nullable Key any(byte[] der) {
        Form form = Form.of(der);
        try {
            return form == null
                    ? null
                    : switch (form) {
                        case PKCS1 -> pkcs1(der);
                        case PKCS8 -> pkcs8(der);
                        case SEC1 -> sec1(der);
                    };
        } catch (BuiltinException malformed) {
            return null;
        }
    }
}
