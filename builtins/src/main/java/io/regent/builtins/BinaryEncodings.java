package io.regent.builtins;

import io.regent.value.BinaryText;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.Base64;
import java.util.HexFormat;

/** Base64 and hexadecimal digits. Strings stand for their bytes in UTF-8; decoded bytes may be no text. */
final class BinaryEncodings {
    private BinaryEncodings() {}

    @Builtin(
            name = "base64.encode",
            signature = "(x: string) => y: string",
            description = "Serializes the input string into base64 encoding.",
            parameters = {"string to encode", "base64 serialization of `x`"},
            categories = "encoding")
    static String base64(Str x) {
        return Base64.getEncoder().encodeToString(bytes(x));
    }

    @Builtin(
            name = "base64.decode",
            signature = "(x: string) => y: string",
            description = "Deserializes the base64 encoded input string.",
            parameters = {"string to decode", "base64 deserialization of `x`"},
            categories = "encoding")
    static String base64Decoded(Str x) {
        return BinaryText.decode(Base64Decoder.standard(bytes(x)));
    }

    @Builtin(
            name = "base64.is_valid",
            signature = "(x: string) => result: boolean",
            description = "Verifies the input string is base64 encoded.",
            parameters = {"string to check", "`true` if `x` is valid base64 encoded value, `false` otherwise"},
            categories = "encoding")
    static boolean isBase64(Value x) {
        try {
            return x instanceof Str text && Base64Decoder.standard(bytes(text)) != null;
        } catch (BuiltinException malformed) {
            return false;
        }
    }

    @Builtin(
            name = "base64url.encode",
            signature = "(x: string) => y: string",
            description = "Serializes the input string into base64url encoding.",
            parameters = {"string to encode", "base64url serialization of `x`"},
            categories = "encoding")
    static String base64Url(Str x) {
        return Base64.getUrlEncoder().encodeToString(bytes(x));
    }

    @Builtin(
            name = "base64url.encode_no_pad",
            signature = "(x: string) => y: string",
            description = "Serializes the input string into base64url encoding without padding.",
            parameters = {"string to encode", "base64url serialization of `x`"},
            categories = "encoding")
    static String base64UrlWithoutPadding(Str x) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(x));
    }

    @Builtin(
            name = "base64url.decode",
            signature = "(x: string) => y: string",
            description = "Deserializes the base64url encoded input string.",
            parameters = {"string to decode", "base64url deserialization of `x`"},
            categories = "encoding")
    static String base64UrlDecoded(Str x) {
        return BinaryText.decode(Base64Decoder.urlUnpadded(bytes(x), x.text()));
    }

    @Builtin(
            name = "hex.encode",
            signature = "(x: string) => y: string",
            description = "Serializes the input string using hex-encoding.",
            parameters = {"string to encode", "serialization of `x` using hex-encoding"},
            categories = "encoding")
    static String hex(Str x) {
        return HexFormat.of().formatHex(bytes(x));
    }

    @Builtin(
            name = "hex.decode",
            signature = "(x: string) => y: string",
            description = "Deserializes the hex-encoded input string.",
            parameters = {"a hex-encoded string", "deserialized from `x`"},
            categories = "encoding")
    static String hexDecoded(Str x) {
        byte[] digits = bytes(x);
        byte[] decoded = new byte[digits.length / 2];
        for (int i = 0; i < digits.length; i++) {
            int digit = hexDigit(digits[i]);
            if (i / 2 < decoded.length) {
                decoded[i / 2] = (byte) (decoded[i / 2] << 4 | digit);
            }
        }
        if (digits.length % 2 != 0) {
            throw BuiltinException.failure("encoding/hex: odd length hex string");
        }
        return BinaryText.decode(decoded);
    }

    private static int hexDigit(byte c) {
        if (HexFormat.isHexDigit(c)) {
            return HexFormat.fromHexDigit(c);
        }
        int latin = c & 0xFF;
        String code = "U+" + HexFormat.of().withUpperCase().toHexDigits((char) latin);
        boolean printable = latin >= ' ' && latin < 0x7F || latin > 0xA0 && latin != 0xAD;
        throw BuiltinException.failure(
                "encoding/hex: invalid byte: " + code + (printable ? " '" + (char) latin + "'" : ""));
    }

    private static byte[] bytes(Str text) {
        return BinaryText.encode(text.text());
    }
}
