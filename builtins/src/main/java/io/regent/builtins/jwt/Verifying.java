package io.regent.builtins.jwt;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.keys.Key;

/** Checks signatures where a wrong one is an error that says what is wrong. */
public final class Verifying {
    private Verifying() {}

    /**
     * Fails when {@code signature} is not that of {@code message}. A private key stands for its public one.
     *
     * @throws BuiltinException in the reference's words
     */
    public static void check(Algorithm algorithm, Key key, byte[] message, byte[] signature) {
        Key checking = key instanceof Key.Private pair ? pair.publicKey() : key;
        boolean fits = switch (algorithm.family()) {
            case HMAC -> checking instanceof Key.Secret;
            case RSA, PSS -> checking instanceof Key.RsaPublic;
            case ECDSA -> checking instanceof Key.EcPublic;
            case EDDSA -> checking instanceof Key.Ed25519Public;
        };
        if (!fits) {
            throw wrongKind(algorithm, name(key));
        }
        if (checking instanceof Key.EcPublic ec
                && signature.length != 2 * ec.curve().bytes()) {
            throw BuiltinException.failure(
                    "dsig.VerifyECDSA: failed to unpack ECDSA signature: invalid signature length for curve \""
                            + curve(ec) + "\"");
        }
        if (!algorithm.verifiesLoosely(checking, message, signature)) {
            throw BuiltinException.failure(wrongSignature(algorithm));
        }
    }

    /** The name of a curve as standards have it, e.g. {@code P-256}. */
    private static String curve(Key.EcPublic key) {
        return "P-" + key.curve().toString().substring(1);
    }

    private static String wrongSignature(Algorithm algorithm) {
        return switch (algorithm.family()) {
            case HMAC -> "invalid HMAC signature";
            case RSA, PSS -> "crypto/rsa: verification error";
            case ECDSA -> "invalid ECDSA signature";
            case EDDSA -> "invalid EdDSA signature";
        };
    }

    private static BuiltinException wrongKind(Algorithm algorithm, String given) {
        String start = "jwsbb.Verify: invalid key type " + given + ". ";
        return BuiltinException.failure(
                switch (algorithm.family()) {
                    case HMAC -> start + "[]byte is required";
                    case RSA, PSS -> start + "*rsa.PublicKey is required: " + expected("rsa", given);
                    case ECDSA -> start + "*ecdsa.PublicKey is required: " + expected("ecdsa", given);
                    case EDDSA ->
                        start + "ed25519.PublicKey is required: failed to retrieve ed25519.PublicKey out of"
                                + " crypto.PublicKey";
                });
    }

    private static String expected(String kind, String given) {
        return "keyconv: expected " + kind + ".PublicKey/" + kind + ".PrivateKey or *" + kind + ".PublicKey/*" + kind
                + ".PrivateKey, got " + given;
    }

    private static String name(Key key) {
        return switch (key) {
            case Key.RsaPublic k -> "*rsa.PublicKey";
            case Key.RsaPrivate k -> "*rsa.PrivateKey";
            case Key.EcPublic k -> "*ecdsa.PublicKey";
            case Key.EcPrivate k -> "*ecdsa.PrivateKey";
            case Key.Ed25519Public k -> "ed25519.PublicKey";
            case Key.Ed25519Private k -> "ed25519.PrivateKey";
            case Key.X25519Public k -> "*ecdh.PublicKey";
            case Key.X25519Private k -> "*ecdh.PrivateKey";
            case Key.DsaPublic k -> "*dsa.PublicKey";
            case Key.UnknownPublic k -> "<nil>";
            case Key.Secret k -> "[]uint8";
        };
    }
}
