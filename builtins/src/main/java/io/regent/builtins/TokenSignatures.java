package io.regent.builtins;

import io.regent.builtins.jwt.Algorithm;
import io.regent.builtins.jwt.Header;
import io.regent.builtins.jwt.Token;
import io.regent.builtins.jwt.VerificationKeys;
import io.regent.builtins.keys.Key;
import io.regent.value.BinaryText;
import io.regent.value.Str;

/** Whether tokens are signed with a key, one function an algorithm. What the header says of the algorithm does not count. */
final class TokenSignatures {
    private TokenSignatures() {}

    @Builtin(
            name = "io.jwt.verify_rs256",
            signature = "(jwt: string, certificate: string) => result: boolean",
            description = "Verifies if a RS256 JWT signature is valid.",
            parameters = {
                "JWT token whose signature is to be verified",
                "PEM encoded certificate, PEM encoded public key, or the JWK key (set) used to verify the "
                        + "signature",
                "`true` if the signature is valid, `false` otherwise"
            },
            categories = "tokens")
    static boolean rs256(BuiltinContext context, Str jwt, Str certificate) {
        return byKey(context, Algorithm.RS256, jwt, certificate);
    }

    @Builtin(
            name = "io.jwt.verify_rs384",
            signature = "(jwt: string, certificate: string) => result: boolean",
            description = "Verifies if a RS384 JWT signature is valid.",
            parameters = {
                "JWT token whose signature is to be verified",
                "PEM encoded certificate, PEM encoded public key, or the JWK key (set) used to verify the "
                        + "signature",
                "`true` if the signature is valid, `false` otherwise"
            },
            categories = "tokens")
    static boolean rs384(BuiltinContext context, Str jwt, Str certificate) {
        return byKey(context, Algorithm.RS384, jwt, certificate);
    }

    @Builtin(
            name = "io.jwt.verify_rs512",
            signature = "(jwt: string, certificate: string) => result: boolean",
            description = "Verifies if a RS512 JWT signature is valid.",
            parameters = {
                "JWT token whose signature is to be verified",
                "PEM encoded certificate, PEM encoded public key, or the JWK key (set) used to verify the "
                        + "signature",
                "`true` if the signature is valid, `false` otherwise"
            },
            categories = "tokens")
    static boolean rs512(BuiltinContext context, Str jwt, Str certificate) {
        return byKey(context, Algorithm.RS512, jwt, certificate);
    }

    @Builtin(
            name = "io.jwt.verify_ps256",
            signature = "(jwt: string, certificate: string) => result: boolean",
            description = "Verifies if a PS256 JWT signature is valid.",
            parameters = {
                "JWT token whose signature is to be verified",
                "PEM encoded certificate, PEM encoded public key, or the JWK key (set) used to verify the "
                        + "signature",
                "`true` if the signature is valid, `false` otherwise"
            },
            categories = "tokens")
    static boolean ps256(BuiltinContext context, Str jwt, Str certificate) {
        return byKey(context, Algorithm.PS256, jwt, certificate);
    }

    @Builtin(
            name = "io.jwt.verify_ps384",
            signature = "(jwt: string, certificate: string) => result: boolean",
            description = "Verifies if a PS384 JWT signature is valid.",
            parameters = {
                "JWT token whose signature is to be verified",
                "PEM encoded certificate, PEM encoded public key, or the JWK key (set) used to verify the "
                        + "signature",
                "`true` if the signature is valid, `false` otherwise"
            },
            categories = "tokens")
    static boolean ps384(BuiltinContext context, Str jwt, Str certificate) {
        return byKey(context, Algorithm.PS384, jwt, certificate);
    }

    @Builtin(
            name = "io.jwt.verify_ps512",
            signature = "(jwt: string, certificate: string) => result: boolean",
            description = "Verifies if a PS512 JWT signature is valid.",
            parameters = {
                "JWT token whose signature is to be verified",
                "PEM encoded certificate, PEM encoded public key, or the JWK key (set) used to verify the "
                        + "signature",
                "`true` if the signature is valid, `false` otherwise"
            },
            categories = "tokens")
    static boolean ps512(BuiltinContext context, Str jwt, Str certificate) {
        return byKey(context, Algorithm.PS512, jwt, certificate);
    }

    @Builtin(
            name = "io.jwt.verify_es256",
            signature = "(jwt: string, certificate: string) => result: boolean",
            description = "Verifies if a ES256 JWT signature is valid.",
            parameters = {
                "JWT token whose signature is to be verified",
                "PEM encoded certificate, PEM encoded public key, or the JWK key (set) used to verify the "
                        + "signature",
                "`true` if the signature is valid, `false` otherwise"
            },
            categories = "tokens")
    static boolean es256(BuiltinContext context, Str jwt, Str certificate) {
        return byKey(context, Algorithm.ES256, jwt, certificate);
    }

    @Builtin(
            name = "io.jwt.verify_es384",
            signature = "(jwt: string, certificate: string) => result: boolean",
            description = "Verifies if a ES384 JWT signature is valid.",
            parameters = {
                "JWT token whose signature is to be verified",
                "PEM encoded certificate, PEM encoded public key, or the JWK key (set) used to verify the "
                        + "signature",
                "`true` if the signature is valid, `false` otherwise"
            },
            categories = "tokens")
    static boolean es384(BuiltinContext context, Str jwt, Str certificate) {
        return byKey(context, Algorithm.ES384, jwt, certificate);
    }

    @Builtin(
            name = "io.jwt.verify_es512",
            signature = "(jwt: string, certificate: string) => result: boolean",
            description = "Verifies if a ES512 JWT signature is valid.",
            parameters = {
                "JWT token whose signature is to be verified",
                "PEM encoded certificate, PEM encoded public key, or the JWK key (set) used to verify the "
                        + "signature",
                "`true` if the signature is valid, `false` otherwise"
            },
            categories = "tokens")
    static boolean es512(BuiltinContext context, Str jwt, Str certificate) {
        return byKey(context, Algorithm.ES512, jwt, certificate);
    }

    @Builtin(
            name = "io.jwt.verify_eddsa",
            signature = "(jwt: string, certificate: string) => result: boolean",
            description = "Verifies if an EdDSA JWT signature is valid.",
            parameters = {
                "JWT token whose signature is to be verified",
                "PEM encoded certificate, PEM encoded public key, or the JWK key (set) used to verify the "
                        + "signature",
                "`true` if the signature is valid, `false` otherwise"
            },
            categories = "tokens")
    static boolean eddsa(BuiltinContext context, Str jwt, Str certificate) {
        return byKey(context, Algorithm.EDDSA, jwt, certificate);
    }

    @Builtin(
            name = "io.jwt.verify_hs256",
            signature = "(jwt: string, secret: string) => result: boolean",
            description = "Verifies if a HS256 (secret) JWT signature is valid.",
            parameters = {
                "JWT token whose signature is to be verified",
                "plain text secret used to verify the signature",
                "`true` if the signature is valid, `false` otherwise"
            },
            categories = "tokens")
    static boolean hs256(Str jwt, Str secret) {
        return bySecret(Algorithm.HS256, jwt, secret);
    }

    @Builtin(
            name = "io.jwt.verify_hs384",
            signature = "(jwt: string, secret: string) => result: boolean",
            description = "Verifies if a HS384 (secret) JWT signature is valid.",
            parameters = {
                "JWT token whose signature is to be verified",
                "plain text secret used to verify the signature",
                "`true` if the signature is valid, `false` otherwise"
            },
            categories = "tokens")
    static boolean hs384(Str jwt, Str secret) {
        return bySecret(Algorithm.HS384, jwt, secret);
    }

    @Builtin(
            name = "io.jwt.verify_hs512",
            signature = "(jwt: string, secret: string) => result: boolean",
            description = "Verifies if a HS512 (secret) JWT signature is valid.",
            parameters = {
                "JWT token whose signature is to be verified",
                "plain text secret used to verify the signature",
                "`true` if the signature is valid, `false` otherwise"
            },
            categories = "tokens")
    static boolean hs512(Str jwt, Str secret) {
        return bySecret(Algorithm.HS512, jwt, secret);
    }

    private static boolean byKey(BuiltinContext context, Algorithm algorithm, Str jwt, Str certificate) {
        Token token = Token.parse(jwt.text());
        VerificationKeys keys = Tokens.keys(context, certificate.text());
        byte[] signature = token.signatureBytes("");
        Header header = Header.of(token.headerMembers());
        byte[] signed = token.signedBytes();
        return keys.anyVerifies(header, key -> algorithm.verifiesLoosely(key, signed, signature));
    }

    private static boolean bySecret(Algorithm algorithm, Str jwt, Str secret) {
        Token token = Token.parse(jwt.text());
        Key key = new Key.Secret(BinaryText.encode(secret.text()));
        return algorithm.verifiesLoosely(key, token.signedBytes(), token.signatureBytes(""));
    }
}
