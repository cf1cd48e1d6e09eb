package io.regent.builtins;

import io.regent.value.Str;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Digests and keyed digests of a string's UTF-8 bytes, in lower-case hexadecimal. */
final class Hashing {
    private static final int HMAC_BLOCK_BYTES = 64;

    private Hashing() {}

    @Builtin(
            name = "crypto.md5",
            signature = "(x: string) => y: string",
            description = "Returns a string representing the input string hashed with the MD5 function",
            parameters = {"input string", "MD5-hash of `x`"})
    static String md5(Str x) {
        return digest("MD5", x);
    }

    @Builtin(
            name = "crypto.sha1",
            signature = "(x: string) => y: string",
            description = "Returns a string representing the input string hashed with the SHA1 function",
            parameters = {"input string", "SHA1-hash of `x`"})
    static String sha1(Str x) {
        return digest("SHA-1", x);
    }

    @Builtin(
            name = "crypto.sha256",
            signature = "(x: string) => y: string",
            description = "Returns a string representing the input string hashed with the SHA256 function",
            parameters = {"input string", "SHA256-hash of `x`"})
    static String sha256(Str x) {
        return digest("SHA-256", x);
    }

    @Builtin(
            name = "crypto.hmac.md5",
            signature = "(x: string, key: string) => y: string",
            description = "Returns a string representing the MD5 HMAC of the input message using the input key.",
            parameters = {"input string", "key to use", "MD5-HMAC of `x`"})
    static String hmacMd5(Str x, Str key) {
        return hmac("HmacMD5", x, key);
    }

    @Builtin(
            name = "crypto.hmac.sha1",
            signature = "(x: string, key: string) => y: string",
            description = "Returns a string representing the SHA1 HMAC of the input message using the input key.",
            parameters = {"input string", "key to use", "SHA1-HMAC of `x`"})
    static String hmacSha1(Str x, Str key) {
        return hmac("HmacSHA1", x, key);
    }

    @Builtin(
            name = "crypto.hmac.sha256",
            signature = "(x: string, key: string) => y: string",
            description = "Returns a string representing the SHA256 HMAC of the input message using the input key.",
            parameters = {"input string", "key to use", "SHA256-HMAC of `x`"})
    static String hmacSha256(Str x, Str key) {
        return hmac("HmacSHA256", x, key);
    }

    @Builtin(
            name = "crypto.hmac.sha512",
            signature = "(x: string, key: string) => y: string",
            description = "Returns a string representing the SHA512 HMAC of the input message using the input key.",
            parameters = {"input string", "key to use", "SHA512-HMAC of `x`"})
    static String hmacSha512(Str x, Str key) {
        return hmac("HmacSHA512", x, key);
    }

    @Builtin(
            name = "crypto.hmac.equal",
            signature = "(mac1: string, mac2: string) => result: boolean",
            description = "Returns a boolean representing the result of comparing two MACs for equality without "
                    + "leaking timing information.",
            parameters = {"mac1 to compare", "mac2 to compare", "`true` if the MACs are equals, `false` otherwise"})
    static boolean hmacEqual(Str mac1, Str mac2) {
        return MessageDigest.isEqual(utf8(mac1), utf8(mac2));
    }

    private static String digest(String algorithm, Str text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(utf8(text)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String hmac(String algorithm, Str text, Str key) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            byte[] secret = utf8(key);
            // HMAC pads short keys with zeros; the platform refuses an empty one, so it gets a block of zeros.
            mac.init(new SecretKeySpec(secret.length == 0 ? new byte[HMAC_BLOCK_BYTES] : secret, algorithm));
            return HexFormat.of().formatHex(mac.doFinal(utf8(text)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] utf8(Str text) {
        return text.text().getBytes(StandardCharsets.UTF_8);
    }
}
