package io.regent.builtins.x509;

import static io.regent.builtins.keys.Der.required;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.keys.Der;
import io.regent.builtins.keys.Key;
import io.regent.builtins.keys.PublicKeyReader;
import io.regent.builtins.keys.PublicKeyReader.Algorithm;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads certificates. */
public final class CertificateReader {
    private static final int LAST_VERSION = 3;
    private static final String MALFORMED = "x509: malformed certificate";

    private CertificateReader() {}

    /** The one certificate in {@code der}. */
    public static Certificate readOne(byte[] der) {
        Der all = Der.of(der);
        Certificate certificate = read(all);
        if (!all.isEmpty()) {
            throw BuiltinException.failure("x509: trailing data");
        }
        return certificate;
    }

    /** Certificates that follow one another. */
    public static List<Certificate> readAll(byte[] der) {
        Der all = Der.of(der);
        List<Certificate> certificates = new ArrayList<>();
        while (!all.isEmpty()) {
            certificates.add(read(all));
        }
        return certificates;
    }

    private static Certificate read(Der all) {
        Der whole = required(all.whole(Der.SEQUENCE), MALFORMED);
        byte[] raw = whole.toByteArray();
        Der outer = required(whole.content(Der.SEQUENCE), MALFORMED);
        String malformed = "x509: malformed tbs certificate";
        Der inner = required(outer.whole(Der.SEQUENCE), malformed);
        byte[] signed = inner.toByteArray();
        return fields(raw, signed, required(inner.content(Der.SEQUENCE), malformed), outer);
    }

    private static Certificate fields(byte[] raw, byte[] signed, Der inner, Der outer) {
        int version = version(inner);
        BigInteger serial = required(inner.integer(), "x509: malformed serial number");
        if (serial.signum() < 0) {
            throw BuiltinException.failure("x509: negative serial number");
        }
        Algorithm signatureAlgorithm = signatureAlgorithm(inner, outer);
        Name issuer = Name.read(inner, "x509: malformed issuer");
        Der validity = required(inner.content(Der.SEQUENCE), "x509: malformed validity");
        OffsetDateTime notBefore = Times.read(validity);
        OffsetDateTime notAfter = Times.read(validity);
        Name subject = Name.read(inner, "x509: malformed issuer");
        byte[] keyInfo =
                required(inner.whole(Der.SEQUENCE), "x509: malformed spki").toByteArray();
        Der info = required(Der.of(keyInfo).content(Der.SEQUENCE), "x509: malformed spki");
        Algorithm keyAlgorithm =
                Algorithm.read(required(info.content(Der.SEQUENCE), "x509: malformed public key algorithm identifier"));
        Der.Bits bits = required(info.bits(), "x509: malformed subjectPublicKey");
        Key.Public publicKey = publicKey(keyAlgorithm, bits.rightAligned());
        List<Extension> extensions = version > 1 ? extensions(inner, version) : List.of();
        Details details = new DetailsReader(extensions).read();
        byte[] signature = required(outer.bits(), "x509: malformed signature").rightAligned();
        return new Certificate(
                raw,
                signed,
                version,
                serial,
                signatureAlgorithm,
                issuer,
                notBefore,
                notAfter,
                subject,
                keyInfo,
                keyAlgorithm,
                publicKey,
                extensions,
                details,
                signature);
    }

    /** Written from 0 on, and left out when it is 0. */
    private static int version(Der inner) {
        int tag = Der.context(0, true);
        if (!inner.startsWith(tag)) {
            return 1;
        }
        String malformed = "x509: malformed version";
        Der tagged = required(inner.content(tag), malformed);
        BigInteger version = required(tagged.integer(), malformed);
        if (!tagged.isEmpty() || version.signum() < 0 || version.bitLength() > 63) {
            throw BuiltinException.failure(malformed);
        }
        if (version.compareTo(BigInteger.valueOf(LAST_VERSION)) >= 0) {
            throw BuiltinException.failure("x509: invalid version");
        }
        return version.intValue() + 1;
    }

    /** It stands inside and outside of what is signed. */
    private static Algorithm signatureAlgorithm(Der inner, Der outer) {
        Der signed = required(inner.content(Der.SEQUENCE), "x509: malformed signature algorithm identifier");
        Der unsigned = required(outer.content(Der.SEQUENCE), "x509: malformed algorithm identifier");
        if (!Arrays.equals(signed.toByteArray(), unsigned.toByteArray())) {
            throw BuiltinException.failure("x509: inner and outer signature algorithm identifiers don't match");
        }
        return Algorithm.read(signed);
    }

    /** The key; one of an unknown algorithm is no error. */
    static Key.Public publicKey(Algorithm algorithm, byte[] bytes) {
        return switch (algorithm.identifier()) {
            case PublicKeyReader.RSA, PublicKeyReader.DSA, PublicKeyReader.EC, PublicKeyReader.ED25519 ->
                PublicKeyReader.read(algorithm, bytes);
            default -> new Key.UnknownPublic();
        };
    }

    private static List<Extension> extensions(Der inner, int version) {
        skip(inner, Der.context(1, false), "x509: malformed issuerUniqueID");
        skip(inner, Der.context(2, false), "x509: malformed subjectUniqueID");
        int tag = Der.context(3, true);
        if (version < LAST_VERSION || !inner.startsWith(tag)) {
            return List.of();
        }
        String malformed = "x509: malformed extensions";
        return extensions(required(required(inner.content(tag), malformed).content(Der.SEQUENCE), malformed));
    }

    private static void skip(Der inner, int tag, String malformed) {
        if (inner.startsWith(tag)) {
            required(inner.next(), malformed);
        }
    }

    private static List<Extension> extensions(Der sequence) {
        List<Extension> extensions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (!sequence.isEmpty()) {
            Extension extension = Extension.read(required(sequence.content(Der.SEQUENCE), "x509: malformed extension"));
            if (!seen.add(extension.identifier())) {
                throw BuiltinException.failure(
                        "x509: certificate contains duplicate extension with OID \"" + extension.identifier() + "\"");
            }
            extensions.add(extension);
        }
        return List.copyOf(extensions);
    }
}
