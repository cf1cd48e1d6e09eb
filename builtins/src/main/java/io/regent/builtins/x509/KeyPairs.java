package io.regent.builtins.x509;

import io.regent.builtins.Base64Decoder;
import io.regent.builtins.BuiltinException;
import io.regent.builtins.keys.Key;
import io.regent.builtins.keys.Pem;
import io.regent.builtins.keys.PrivateKeyReader;
import io.regent.value.BinaryText;
import io.regent.value.Null;
import io.regent.value.Obj;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a chain of certificates and the private key of the first. */
public final class KeyPairs {
    private static final String BEGIN = "-----BEGIN ";

    private KeyPairs() {}

    /** A chain of certificates in DER, and the private key of the first. */
    public record Pair(List<byte[]> chain, Key.Private key) {}

    /** The pair in two texts in PEM. */
    public static Pair ofPem(String certificates, String key) {
        List<byte[]> chain = blocks(certificates);
        Key.Private secret = privateKey(keyBlock(key));
        checkMatch(CertificateReader.readOne(chain.get(0)).publicKey(), secret);
        return new Pair(chain, secret);
    }

    /** Certificates, leaf and key; each text is PEM, or base64 of PEM or DER. */
    public static Obj read(String certificates, String key) {
        byte[] keyBytes = undone(key);
        List<byte[]> chain = chain(undone(certificates));
        byte[] keyDer = isPem(keyBytes) ? keyBlock(BinaryText.decode(keyBytes)) : keyBytes;
        Certificate leaf = CertificateReader.readOne(chain.get(0));
        Key.Private secret = privateKey(keyDer);
        checkMatch(leaf.publicKey(), secret);
        return Obj.builder()
                .put("Certificate", GoJson.full(chain, GoJson::bytes))
                .put("PrivateKey", KeyJson.privateKey(secret))
                .put("Leaf", CertificateJson.plain(leaf))
                .put("OCSPStaple", Null.NULL)
                .put("SignedCertificateTimestamps", Null.NULL)
                .put("SupportedSignatureAlgorithms", Null.NULL)
                .build();
    }

    private static byte[] undone(String text) {
        byte[] bytes = BinaryText.encode(text);
        return text.startsWith(BEGIN) ? bytes : Base64Decoder.standard(bytes);
    }

    private static boolean isPem(byte[] bytes) {
        return BinaryText.decode(bytes).startsWith(BEGIN);
    }

    private static List<byte[]> chain(byte[] bytes) {
        return isPem(bytes) ? blocks(BinaryText.decode(bytes)) : List.of(bytes);
    }

    private static List<byte[]> blocks(String text) {
        List<byte[]> chain = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        for (Pem block : Pem.all(text)) {
            if (block.type().equals("CERTIFICATE")) {
                chain.add(block.bytes());
            } else {
                passed.add(block.type());
            }
        }
        if (chain.isEmpty()) {
            throw BuiltinException.failure("tls: failed to find " + missingCertificate(passed));
        }
        return chain;
    }

    private static String missingCertificate(List<String> passed) {
        if (passed.isEmpty()) {
            return "any PEM data in certificate input";
        }
        return passed.size() == 1 && passed.get(0).endsWith("PRIVATE KEY")
                ? "certificate PEM data in certificate input, but did find a private key; PEM inputs may have been switched"
                : "\"CERTIFICATE\" PEM block in certificate input after skipping PEM blocks of the following types: ["
                        + String.join(" ", passed) + "]";
    }

    private static byte[] keyBlock(String text) {
        List<String> passed = new ArrayList<>();
        for (Pem block : Pem.all(text)) {
            if (block.type().equals("PRIVATE KEY") || block.type().endsWith(" PRIVATE KEY")) {
                return block.bytes();
            }
            passed.add(block.type());
        }
        if (passed.isEmpty()) {
            throw BuiltinException.failure("tls: failed to find any PEM data in key input");
        }
        throw BuiltinException.failure(
                passed.size() == 1 && passed.get(0).equals("CERTIFICATE")
                        ? "tls: found a certificate rather than a key in the PEM for the private key"
                        : "tls: failed to find PEM block with type ending in \"PRIVATE KEY\" in key input after skipping"
                                + " PEM blocks of the following types: [" + String.join(" ", passed) + "]");
    }

    private static Key.Private privateKey(byte[] der) {
        Key key = PrivateKeyReader.any(der);
        if (key instanceof Key.Private secret) {
            return secret;
        }
        throw BuiltinException.failure(
                key == null
                        ? "tls: failed to parse private key"
                        : "tls: found unknown private key type in PKCS#8 wrapping");
    }

    private static void checkMatch(Key.Public wanted, Key.Private secret) {
        if (!isSigning(wanted)) {
            throw BuiltinException.failure("tls: unknown public key algorithm");
        }
        Key.Public given = secret.publicKey();
        if (!given.getClass().equals(wanted.getClass())) {
            throw BuiltinException.failure("tls: private key type does not match public key type");
        }
        boolean same = given instanceof Key.Ed25519Public one && wanted instanceof Key.Ed25519Public other
                ? Arrays.equals(one.point(), other.point())
                : given.equals(wanted);
        if (!same) {
            throw BuiltinException.failure("tls: private key does not match public key");
        }
    }

    private static boolean isSigning(Key.Public key) {
        return key instanceof Key.RsaPublic || key instanceof Key.EcPublic || key instanceof Key.Ed25519Public;
    }
}
