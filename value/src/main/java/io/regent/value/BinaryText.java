package io.regent.value;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Text from bytes and back, for strings that may hold arbitrary bytes, such as a decoded key.
 *
 * <p>A byte that belongs to no valid UTF-8 sequence becomes one lone surrogate in U+DC80..U+DCFF and turns into the same
 * byte again; JSON shows it as U+FFFD. Valid text holds no lone surrogates.
 */
public final class BinaryText {
    private static final int ESCAPED = 0xDC00;

    private BinaryText() {}

    /** The text of {@code bytes}; invalid bytes are kept, one char each. */
    public static String decode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        int at = 0;
        while (at < bytes.length) {
            int length = sequenceAt(bytes, at);
            if (length == 0) {
                text.append((char) (ESCAPED | bytes[at] & 0xFF));
                at++;
            } else {
                text.appendCodePoint(codePoint(bytes, at, length));
                at += length;
            }
        }
        return text.toString();
    }

    /** The bytes of {@code text}, the inverse of {@link #decode}. */
    public static byte[] encode(String text) {
        if (!hasInvalid(text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() * 2);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isInvalid(c)) {
                bytes.write(c & 0xFF);
            } else {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
            i += Character.charCount(c);
        }
        return bytes.toByteArray();
    }

    /** Whether {@code codePoint} stands for a byte that is no UTF-8. */
    public static boolean isInvalid(int codePoint) {
        return codePoint >= 0xDC80 && codePoint <= 0xDCFF;
    }

    /** Whether some byte of the text is no UTF-8. */
    public static boolean hasInvalid(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isInvalid(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    /** The length of the valid sequence that starts at {@code at}; 0 when there is none. */
    private static int sequenceAt(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length > bytes.length - at) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length < 3 || isShortest(first, bytes[at + 1] & 0xFF) ? length : 0;
    }

    /** Whether the first two bytes of a sequence of three or four denote neither a surrogate nor a number of fewer or more bits. */
    private static boolean isShortest(int first, int second) {
        return switch (first) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second < 0xA0;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second < 0x90;
            default -> true;
        };
    }

    private static int codePoint(byte[] bytes, int at, int length) {
        int c = length == 1 ? bytes[at] : bytes[at] & 0xFF >> length + 1;
        for (int i = 1; i < length; i++) {
            c = c << 6 | bytes[at + i] & 0x3F;
        }
        return c;
    }
}
