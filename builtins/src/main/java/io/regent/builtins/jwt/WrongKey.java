package io.regent.builtins.jwt;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.jwt.Algorithm.Family;
import io.regent.builtins.keys.Key;

/** What the reference says about a key that does not fit an algorithm. */
final class WrongKey {
    private WrongKey() {}

    static BuiltinException of(Family family, Jwk key) {
        String title = key.kind().title();
        return BuiltinException.failure("jwsbb.Sign: invalid key type " + title + ". " + wanted(family)
                + " is required: " + notProduced(family) + " from " + title + ": " + reason(family, key));
    }

    private static String wanted(Family family) {
        return switch (family) {
            case HMAC -> "[]byte";
            case RSA, PSS -> "*rsa.PrivateKey";
            case ECDSA -> "*ecdsa.PrivateKey";
            case EDDSA -> "ed25519.PrivateKey";
        };
    }

    private static String notProduced(Family family) {
        return switch (family) {
            case HMAC -> "keyconv: failed to produce []byte";
            case RSA, PSS -> "failed to produce rsa.PrivateKey";
            case ECDSA -> "keyconv: failed to produce ecdsa.PrivateKey";
            case EDDSA -> "failed to produce ed25519.PrivateKey";
        };
    }

    private static String reason(Family family, Jwk key) {
        Key material = key.key();
        if (material == null) {
            return isSameKind(family, key)
                    ? "jwk.Export: failed to export jwk.Key to raw format: " + key.problem()
                    : noExporter(key);
        }
        String kind = switch (material) {
            case Key.Ed25519Private k -> "ed25519.PrivateKey";
            case Key.Ed25519Public k -> "ed25519.PublicKey";
            case Key.X25519Private k -> "*ecdh.PrivateKey";
            case Key.X25519Public k -> "*ecdh.PublicKey";
            case Key k -> "";
        };
        return kind.isEmpty()
                ? noExporter(key)
                : "jwk.Export: failed to assign key: argument to AssignIfCompatible() must be compatible with " + kind
                        + " (was " + destination(family) + ")";
    }

    /** Keys of Edwards curves are tried whatever the algorithm. */
    private static boolean isSameKind(Family family, Jwk key) {
        return switch (key.kind()) {
            case OKP_PRIVATE, OKP_PUBLIC -> true;
            case RSA_PRIVATE -> family == Family.RSA || family == Family.PSS;
            case EC_PRIVATE -> family == Family.ECDSA;
            case RSA_PUBLIC, EC_PUBLIC, SECRET -> false;
        };
    }

    private static String noExporter(Jwk key) {
        return "jwk.Export: no suitable exporter found for key type '"
                + key.kind().title() + "'";
    }

    private static String destination(Family family) {
        return switch (family) {
            case HMAC -> "*[]uint8";
            case RSA, PSS -> "*rsa.PrivateKey";
            case ECDSA -> "*ecdsa.PrivateKey";
            case EDDSA -> "*ed25519.PrivateKey";
        };
    }
}
