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
            description =
                    "Header, payload and signature (in hexadecimal) of a token, of the innermost of nested ones. Verifies nothing.",
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
            description =
                    "Verifies a token under constraints: `cert` or `secret`, and optionally `alg`, `iss`, `aud` and"
                            + " `time` (in nanoseconds). Gives whether it is to be believed, its header and its payload.",
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
            description = "Makes a token of a header that names the algorithm, a payload, and a key (RFC 7517).",
            categories = "tokensign",
            nondeterministic = true)
    static String encodeSign(Obj headers, Obj payload, Obj key) {
        return Signing.sign(JsonText.marshal(headers), JsonText.marshal(payload), JsonText.marshal(key));
    }

    @Builtin(
            name = "io.jwt.encode_sign_raw",
            signature = "(headers: string, payload: string, key: string) => output: string",
            description = "Makes a token of a header, a payload and a key (RFC 7517) that are JSON already.",
            categories = "tokensign",
            nondeterministic = true)
    static String encodeSignRaw(Str headers, Str payload, Str key) {
        return Signing.sign(headers.text(), payload.text(), key.text());
    }
}
