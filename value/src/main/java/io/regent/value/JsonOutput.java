package io.regent.value;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes of JSON text on their way to memory or to a stream. */
final class JsonOutput {
    private static final int BUFFER = 16 * 1024;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** What may stand in a JSON string as it is; the HTML characters are asked for apart. */
    private static final boolean[] PLAIN = new boolean[128];

    static {
        Arrays.fill(PLAIN, ' ', 128, true);
        for (char c : "\"\\<>&".toCharArray()) {
            PLAIN[c] = false;
        }
    }

    private final @Nullable OutputStream to;
    private byte[] buffer = new byte[256];
    private int size;

    /** @param to where full buffers go; null keeps everything for {@link #toByteArray()} */
    JsonOutput(@Nullable OutputStream to) {
        this.to = to;
    }

    /** The bytes of a text in UTF-8. */
    static int utf8Length(String text) {
        return text.codePoints()
                .map(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4)
                .sum();
    }

    byte[] toByteArray() {
        return Arrays.copyOf(buffer, size);
    }

    /** Writes what is buffered to the stream. */
    void drain() {
        if (to != null) {
            try {
                to.write(buffer, 0, size);
                size = 0;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    void ascii(char c) {
        room(1);
        buffer[size++] = (byte) c;
    }

    void ascii(String text) {
        int length = text.length();
        room(length);
        for (int i = 0; i < length; i++) {
            buffer[size++] = (byte) text.charAt(i);
        }
    }

    void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            i += character(text, i) - 1;
        }
    }

    void number(Num number) {
        if (number.isLong() && number.longValue() >= 0 && number.longValue() < 10) {
            ascii((char) ('0' + number.longValue()));
        } else {
            ascii(number.toString());
        }
    }

    /** A JSON string. */
    void quoted(String text, boolean escapesHtml) {
        int length = text.length();
        room(length + 2);
        buffer[size++] = '"';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 128 && PLAIN[c]) {
                room(1);
                buffer[size++] = (byte) c;
            } else if (c < 128 || c == '\u2028' || c == '\u2029') {
                special(c, escapesHtml);
            } else {
                i += character(text, i) - 1;
            }
        }
        ascii('"');
    }

    private void special(char c, boolean escapesHtml) {
        switch (c) {
            case '"', '\\' -> escape(c);
            case '\b' -> escape('b');
            case '\f' -> escape('f');
            case '\n' -> escape('n');
            case '\r' -> escape('r');
            case '\t' -> escape('t');
            default -> {
                if (c > ' ' && c < 127 && !escapesHtml) {
                    ascii(c);
                } else {
                    unicode(c);
                }
            }
        }
    }

    private void escape(char c) {
        ascii('\\');
        ascii(c);
    }

    private void unicode(char c) {
        ascii("\\u");
        room(4);
        for (int shift = 12; shift >= 0; shift -= 4) {
            buffer[size++] = HEX[(c >> shift) & 0xF];
        }
    }

    /** Writes the code point at an index in UTF-8, U+FFFD for a lone surrogate; returns its length in the text. */
    private int character(String text, int index) {
        int c = text.codePointAt(index);
        room(4);
        if (c < 0x80) {
            buffer[size++] = (byte) c;
        } else if (c < 0x800) {
            buffer[size++] = (byte) (0xC0 | c >> 6);
            continuation(c);
        } else if (c < 0x10000) {
            int point = Character.isSurrogate((char) c) ? 0xFFFD : c;
            buffer[size++] = (byte) (0xE0 | point >> 12);
            continuation(point >> 6);
            continuation(point);
        } else {
            buffer[size++] = (byte) (0xF0 | c >> 18);
            continuation(c >> 12);
            continuation(c >> 6);
            continuation(c);
        }
        return Character.charCount(c);
    }

    private void continuation(int bits) {
        buffer[size++] = (byte) (0x80 | (bits & 0x3F));
    }

    /** Makes room for {@code more} bytes. */
    private void room(int more) {
        if (buffer.length - size >= more) {
            return;
        }
        if (to != null && size >= BUFFER) {
            drain();
        }
        if (buffer.length - size < more) {
            buffer = Arrays.copyOf(buffer, Math.max(size + more, 2 * buffer.length));
        }
    }
}
