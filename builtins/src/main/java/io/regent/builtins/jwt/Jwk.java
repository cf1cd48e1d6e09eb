package io.regent.builtins.jwt;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.keys.Key;
import org.jspecify.annotations.Nullable;

/**
 * A key written as JSON.
 *
 * @param kind which of the forms of RFC 7518 (6) it has
 * @param key its material; null when its numbers cannot be used together, and {@code problem} says why
 * @param algorithm the name under {@code alg}, or null
 * @param keyId the name under {@code kid}; empty when there is none
 */
record Jwk(
        Kind kind,
        @Nullable Key key,
        String problem,
        @Nullable String algorithm,
        String keyId) {
    /** The form of a key, with its name in messages and in those about its content. */
    enum Kind {
        RSA_PRIVATE("rsaPrivateKey", "RSAPrivateKey"),
        RSA_PUBLIC("rsaPublicKey", "RSAPublicKey"),
        EC_PRIVATE("ecdsaPrivateKey", "ECDSAPrivateKey"),
        EC_PUBLIC("ecdsaPublicKey", "ECDSAPublicKey"),
        OKP_PRIVATE("okpPrivateKey", "OKPPrivateKey"),
        OKP_PUBLIC("okpPublicKey", "OKPPublicKey"),
        SECRET("symmetricKey", "SymmetricKey");

        private final String title;
        private final String content;

        Kind(String title, String content) {
            this.title = "*jwk." + title;
            this.content = "jwk." + content;
        }

        String title() {
            return title;
        }

        String content() {
            return content;
        }

        boolean isPrivate() {
            return this == RSA_PRIVATE || this == EC_PRIVATE || this == OKP_PRIVATE;
        }
    }

    /** A key that was not written as JSON. */
    static Jwk of(Key key) {
        Kind kind = switch (key) {
            case Key.RsaPrivate k -> Kind.RSA_PRIVATE;
            case Key.RsaPublic k -> Kind.RSA_PUBLIC;
            case Key.EcPrivate k -> Kind.EC_PRIVATE;
            case Key.EcPublic k -> Kind.EC_PUBLIC;
            case Key.Ed25519Private k -> Kind.OKP_PRIVATE;
            case Key.X25519Private k -> Kind.OKP_PRIVATE;
            case Key.Ed25519Public k -> Kind.OKP_PUBLIC;
            case Key.X25519Public k -> Kind.OKP_PUBLIC;
            case Key.Secret k -> Kind.SECRET;
            case Key.DsaPublic k -> throw noJsonForm();
            case Key.UnknownPublic k -> throw noJsonForm();
        };
        return new Jwk(kind, key, "", null, "");
    }

    private static BuiltinException noJsonForm() {
        return BuiltinException.failure("the key has no form in JSON");
    }

    /** The material; fails when there is none. */
    Key material() {
        if (key == null) {
            throw BuiltinException.failure("jwk.Export: failed to export jwk.Key to raw format: " + problem);
        }
        return key;
    }
}
