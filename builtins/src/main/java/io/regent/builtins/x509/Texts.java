package io.regent.builtins.x509;

import io.regent.builtins.BuiltinException;
import io.regent.value.BinaryText;
import java.nio.charset.StandardCharsets;

/** The kinds of text in certificates (X.680, 41). */
final class Texts {
    private static final int UTF8 = 12;
    private static final int NUMERIC = 18;
    private static final int PRINTABLE = 19;
    private static final int T61 = 20;
    private static final int IA5 = 22;
    private static final int BMP = 30;

    private Texts() {}

    /** The text in the bytes of an element with that tag. */
    static String decode(int tag, byte[] bytes) {
        return switch (tag) {
            case UTF8 -> utf8(bytes);
            case NUMERIC -> limited("NumericString", "0123456789 ", bytes);
            case PRINTABLE -> printable(bytes);
            // Bytes above ASCII are read as Latin-1, as everybody does.
            case T61 -> new String(bytes, StandardCharsets.ISO_8859_1);
            case IA5 -> ascii(bytes, "invalid IA5String");
            case BMP -> bmp(bytes);
            default -> throw BuiltinException.failure("unsupported string type: " + tag);
        };
    }

    /** The text of ASCII bytes. */
    static String ascii(byte[] bytes, String message) {
        for (byte b : bytes) {
            if (b < 0) {
                throw BuiltinException.failure(message);
            }
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static String utf8(byte[] bytes) {
        String text = BinaryText.decode(bytes);
        if (BinaryText.hasInvalid(text)) {
            throw BuiltinException.failure("invalid UTF-8 string");
        }
        return text;
    }

    private static String printable(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            // OPA: "*" and "&" do not belong here but are found in many certificates.
            if (!letter && " '()+,-./:=?*&".indexOf(c) < 0) {
                throw BuiltinException.failure("invalid PrintableString");
            }
        }
        return text;
    }

    private static String limited(String kind, String allowed, byte[] bytes) {
        for (byte b : bytes) {
            if (allowed.indexOf(b & 0xFF) < 0) {
                throw BuiltinException.failure("invalid " + kind);
            }
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    /** Two bytes a character; a zero at the end does not count, surrogates and what is no character are refused. */
    private static String bmp(byte[] bytes) {
        if (bytes.length % 2 != 0) {
            throw BuiltinException.failure("invalid BMPString");
        }
        String text = new String(bytes, StandardCharsets.UTF_16BE);
        String trimmed = text.endsWith("\0") ? text.substring(0, text.length() - 1) : text;
        for (int i = 0; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            if (c >= 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF || Character.isSurrogate(c) || c == 0xFFFD) {
                throw BuiltinException.failure("invalid BMPString");
            }
        }
        return trimmed;
    }
}
