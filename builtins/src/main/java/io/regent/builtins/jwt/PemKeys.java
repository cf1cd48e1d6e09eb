package io.regent.builtins.jwt;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.keys.Key;
import io.regent.builtins.keys.Pem;
import io.regent.builtins.keys.PrivateKeyReader;
import io.regent.builtins.keys.PublicKeyReader;
import io.regent.builtins.x509.CertificateReader;
import org.jspecify.annotations.Nullable;

/** Keys that stand in the first PEM block of a text, of the kind that the block says. */
public final class PemKeys {
    private static final String NO_BLOCK = "failed to parse PEM block containing the key";

    private PemKeys() {}

    /** The key to sign with. */
    public static Key signing(String text) {
        Pem block = block(text);
        Key key = privateKey(block);
        if (key == null) {
            throw BuiltinException.failure("unsupported key type: " + block.type());
        }
        return key;
    }

    /** The key to check signatures with: a public or private key or a certificate. */
    public static Key verifying(String text) {
        Pem block = block(text);
        Key key = privateKey(block);
        return key == null ? publicKey(block) : key;
    }

    private static Pem block(String text) {
        Pem block = Pem.first(text);
        if (block == null) {
            throw BuiltinException.failure(NO_BLOCK);
        }
        return block;
    }

    private static @Nullable Key privateKey(Pem block) {
        return switch (block.type()) {
            case "RSA PRIVATE KEY" -> PrivateKeyReader.pkcs1(block.bytes());
            case "PRIVATE KEY" -> PrivateKeyReader.pkcs8(block.bytes());
            case "EC PRIVATE KEY" -> PrivateKeyReader.sec1(block.bytes());
            default -> null;
        };
    }

    private static Key publicKey(Pem block) {
        return switch (block.type()) {
            case "RSA PUBLIC KEY" -> PublicKeyReader.pkcs1(block.bytes());
            case "PUBLIC KEY" -> PublicKeyReader.readInfo(block.bytes());
            case "CERTIFICATE" -> CertificateReader.readOne(block.bytes()).publicKey();
            default -> throw BuiltinException.failure(NO_BLOCK);
        };
    }
}
