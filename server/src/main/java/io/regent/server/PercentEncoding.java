package io.regent.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text in URLs. Bytes that are no UTF-8 become U+FFFD. */
public final class PercentEncoding {
    private PercentEncoding() {}

    /** The text that {@code escaped} stands for, or null when an escape is broken. */
    public static @Nullable String decode(String escaped) {
        if (escaped.indexOf('%') < 0) {
            return escaped;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(escaped.length());
        byte[] bytes = escaped.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] != '%') {
                out.write(bytes[at]);
            } else if (at + 2 < bytes.length && isHex(bytes[at + 1]) && isHex(bytes[at + 2])) {
                out.write(Character.digit(bytes[at + 1], 16) * 16 + Character.digit(bytes[at + 2], 16));
                at += 2;
            } else {
                return null;
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The same for the values of forms, where a plus is a blank. */
    static @Nullable String decodeForm(String escaped) {
        return decode(escaped.replace('+', ' '));
    }

    private static boolean isHex(byte digit) {
        return Character.digit(digit, 16) >= 0;
    }
}
