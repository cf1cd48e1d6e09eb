package io.regent.builtins;

import io.regent.builtins.jwt.Believed;
import io.regent.builtins.jwt.Constraints;
import io.regent.builtins.jwt.Signing;
import io.regent.builtins.jwt.Token;
import io.regent.builtins.jwt.VerificationKeys;
import io.regent.value.Arr;
import io.regent.value.BinaryText;
import io.regent.value.Bool;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON Web Tokens (RFC 7519): reading, believing and making them. */
final class Tokens {
    private static final Arr NOT_BELIEVED = Arr.of(Bool.FALSE, Obj.EMPTY, Obj.EMPTY);

    private Tokens() {}

    @Builtin(
            name = "io.jwt.decode",
            signature = "(jwt: string) => output: array<object[any: any], object[any: any], string>",
            description = "Decodes a JSON Web Token and outputs it as an object.",
            parameters = {
                "JWT token to decode",
                "`[header, payload, sig]`, where `header` and `payload` are objects; `sig` is the "
                        + "hexadecimal representation of the signature on the token."
            },
            categories = "tokens")
    static Arr decode(Str jwt) {
        String text = jwt.text();
        while (true) {
            Token token = Token.parse(text);
            Obj header = token.headerMembers();
            byte[] payload = token.payloadBytes();
            if (!isNested(header.get("cty"))) {
                Obj claims = Token.object(payload);
                byte[] signature = token.signatureBytes("JWT signature had invalid encoding: ");
                return Arr.of(header, claims, Str.of(HexFormat.of().formatHex(signature)));
            }
            // OPA: a nested token may stand between quotes, where it does not get verified.
            text = Trimming.both(BinaryText.decode(payload), "\"'");
        }
    }

    private static boolean isNested(@Nullable Value contentType) {
        if (contentType == null) {
            return false;
        }
        if (contentType instanceof Str text) {
            return text.text().equals("JWT");
        }
        throw BuiltinException.failure("cty: must be a string");
    }

    @Builtin(
            name = "io.jwt.decode_verify",
            signature =
                    "(jwt: string, constraints: object[string: any]) => output: array<boolean, object[any: any], object[any: any]>",
            description = "Verifies a JWT signature under parameterized constraints and decodes the claims if it is "
                    + "valid.\nSupports the following algorithms: HS256, HS384, HS512, RS256, RS384, RS512, "
                    + "ES256, ES384, ES512, PS256, PS384, PS512, and EdDSA.",
            parameters = {
                "JWT token whose signature is to be verified and whose claims are to be checked",
                "claim verification constraints",
                "`[valid, header, payload]`:  if the input token is verified and meets the requirements of "
                        + "`constraints` then `valid` is `true`; `header` and `payload` are objects containing the "
                        + "JOSE header and the JWT claim set; otherwise, `valid` is `false`, `header` and `payload` "
                        + "are `{}`"
            },
            categories = "tokens",
            nondeterministic = true)
    static Arr decodeVerify(BuiltinContext context, Str jwt, Obj constraints) {
        Constraints read = Constraints.read(constraints, context.nowNanos(), text -> keys(context, text));
        Believed believed = Believed.verify(jwt.text(), read);
        return believed == null ? NOT_BELIEVED : Arr.of(Bool.TRUE, believed.header(), believed.claims());
    }

    /** The keys of a text, read once a query. */
    static VerificationKeys keys(BuiltinContext context, String text) {
        return context.remember(List.of("io.jwt", text), () -> VerificationKeys.read(text));
    }

    @Builtin(
            name = "io.jwt.encode_sign",
            signature =
                    "(headers: object[string: any], payload: object[string: any], key: object[string: any]) => output: string",
            description = "Encodes and optionally signs a JSON Web Token. Inputs are taken as objects, not encoded "
                    + "strings (see `io.jwt.encode_sign_raw`).",
            parameters = {"JWS Protected Header", "JWS Payload", "JSON Web Key (RFC7517)", "signed JWT"},
            categories = "tokensign",
            nondeterministic = true)
    static String encodeSign(Obj headers, Obj payload, Obj key) {
        return Signing.sign(JsonText.marshal(headers), JsonText.marshal(payload), JsonText.marshal(key));
    }

    @Builtin(
            name = "io.jwt.encode_sign_raw",
            signature = "(headers: string, payload: string, key: string) => output: string",
            description = "Encodes and optionally signs a JSON Web Token.",
            parameters = {"JWS Protected Header", "JWS Payload", "JSON Web Key (RFC7517)", "signed JWT"},
            categories = "tokensign",
            nondeterministic = true)
    static String encodeSignRaw(Str headers, Str payload, Str key) {
        return Signing.sign(headers.text(), payload.text(), key.text());
    }
}
