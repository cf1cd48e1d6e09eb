package io.regent.builtins;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Base64 of RFC 4648, padded, either alphabet. Line ends count for nothing, bits beyond the last byte neither; anything
 * else is an error that says where, which the JDK's decoder does not.
 */
public final class Base64Decoder {
    private static final int PADDING = -1;
    private static final int FOREIGN = -2;

    private final byte[] text;
    private final char sixtyTwo;
    private final char sixtyThree;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int at;

    private Base64Decoder(byte[] text, char sixtyTwo, char sixtyThree) {
        this.text = text;
        this.sixtyTwo = sixtyTwo;
        this.sixtyThree = sixtyThree;
    }

    public static byte[] standard(byte[] text) {
        return new Base64Decoder(text, '+', '/').decode();
    }

    public static byte[] url(byte[] text) {
        return new Base64Decoder(text, '-', '_').decode();
    }

    /** The alphabet of URLs, padded or not. */
    public static byte[] urlUnpadded(byte[] text, String shown) {
        boolean padded = text.length > 0 && text[text.length - 1] == '=';
        int missing = padded ? 0 : -text.length & 3;
        if (missing == 3) {
            throw BuiltinException.failure("illegal base64url string: " + shown);
        }
        byte[] result = Arrays.copyOf(text, text.length + missing);
        Arrays.fill(result, text.length, result.length, (byte) '=');
        return url(result);
    }

    private byte[] decode() {
        skipLineEnds();
        while (at < text.length) {
            group();
            skipLineEnds();
        }
        return bytes.toByteArray();
    }

    /** Four characters, the last of which may be padding. */
    private void group() {
        int bits = 0;
        for (int digits = 0; digits < 4; digits++) {
            skipLineEnds();
            if (at == text.length) {
                throw illegal(at - digits);
            }
            int digit = digit(text[at++] & 0xFF);
            if (digit == PADDING && digits >= 2) {
                end(digits);
                append(bits << 6 * (4 - digits), digits - 1);
                return;
            }
            if (digit < 0) {
                throw illegal(at - 1);
            }
            bits = bits << 6 | digit;
        }
        append(bits, 3);
    }

    /** What follows the first padding: a second one after two digits, then nothing. */
    private void end(int digits) {
        if (digits == 2) {
            skipLineEnds();
            if (at == text.length) {
                throw illegal(at);
            }
            if (digit(text[at] & 0xFF) != PADDING) {
                throw illegal(at - 1);
            }
            at++;
        }
        skipLineEnds();
        if (at < text.length) {
            throw illegal(at);
        }
    }

    private void append(int bits, int count) {
        for (int i = 0; i < count; i++) {
            bytes.write(bits >> 16 - 8 * i);
        }
    }

    private void skipLineEnds() {
        while (at < text.length && (text[at] == '\n' || text[at] == '\r')) {
            at++;
        }
    }

    private int digit(int c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == sixtyTwo ? 62 : c == sixtyThree ? 63 : c == '=' ? PADDING : FOREIGN;
    }

    private static BuiltinException illegal(int offset) {
        return BuiltinException.failure("illegal base64 data at input byte " + offset);
    }
}
