package io.regent.builtins.jwt;

import io.regent.builtins.keys.Hash;
import io.regent.builtins.keys.Key;
import io.regent.builtins.keys.Signatures;
import org.jspecify.annotations.Nullable;

/** The algorithms of RFC 7518 (3.1) and RFC 8037 that tokens are signed with. */
public enum Algorithm {
    HS256(Family.HMAC, Hash.SHA256),
    HS384(Family.HMAC, Hash.SHA384),
    HS512(Family.HMAC, Hash.SHA512),
    RS256(Family.RSA, Hash.SHA256),
    RS384(Family.RSA, Hash.SHA384),
    RS512(Family.RSA, Hash.SHA512),
    PS256(Family.PSS, Hash.SHA256),
    PS384(Family.PSS, Hash.SHA384),
    PS512(Family.PSS, Hash.SHA512),
    ES256(Family.ECDSA, Hash.SHA256),
    ES384(Family.ECDSA, Hash.SHA384),
    ES512(Family.ECDSA, Hash.SHA512),
    EDDSA(Family.EDDSA, Hash.SHA512);

    /** What kind of key an algorithm takes. */
    enum Family {
        HMAC,
        RSA,
        PSS,
        ECDSA,
        EDDSA
    }

    private final Family family;
    private final Hash hash;

    Algorithm(Family family, Hash hash) {
        this.family = family;
        this.hash = hash;
    }

    /** The algorithm a header names, or null; {@code none} is none. */
    public static @Nullable Algorithm named(String name) {
        for (Algorithm algorithm : values()) {
            if (algorithm.title().equals(name)) {
                return algorithm;
            }
        }
        return null;
    }

    /** Its name in headers. */
    public String title() {
        return this == EDDSA ? "EdDSA" : name();
    }

    Family family() {
        return family;
    }

    Hash hash() {
        return hash;
    }

    /**
     * Whether a signature is right. The kind of the key decides too: a public key never serves as the secret of an HMAC.
     */
    boolean verifies(Key key, byte[] message, byte[] signature) {
        return switch (key) {
            case Key.Private pair -> verifies(pair.publicKey(), message, signature);
            case Key.Secret secret ->
                family == Family.HMAC && Signatures.verifyHmac(hash, secret.bytes(), message, signature);
            case Key.RsaPublic rsa when family == Family.RSA -> Signatures.verifyRsa(hash, rsa, message, signature);
            case Key.RsaPublic rsa ->
                family == Family.PSS && Signatures.verifyPss(hash, rsa, hash.bytes(), message, signature);
            case Key.EcPublic ec -> family == Family.ECDSA && Signatures.verifyEcdsa(hash, ec, message, signature);
            case Key.Ed25519Public ed -> family == Family.EDDSA && Signatures.verifyEd25519(ed, message, signature);
            case Key.X25519Public x -> false;
            case Key.X25519Private x -> false;
            case Key.DsaPublic dsa -> false;
            case Key.UnknownPublic unknown -> false;
        };
    }

    /**
     * Whether a signature is right, more generously: a PSS salt may have any length, and the two numbers of an ECDSA
     * signature may have zeros in front. Private keys verify nothing.
     */
    public boolean verifiesLoosely(Key key, byte[] message, byte[] signature) {
        return switch (family) {
            case HMAC, RSA, EDDSA -> !(key instanceof Key.Private) && verifies(key, message, signature);
            case PSS ->
                key instanceof Key.RsaPublic rsa
                        && Signatures.verifyPss(hash, rsa, Signatures.ANY_SALT, message, signature);
            case ECDSA -> key instanceof Key.EcPublic ec && Signatures.verifyPaddedEcdsa(hash, ec, message, signature);
        };
    }
}
