package io.regent.builtins.template;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Reads a quoted text with its escapes. */
final class Unquoting {
    private final String source;
    private final char mark;
    private final ByteArrayOutputStream utf8 = new ByteArrayOutputStream();
    private int at = 1;

    /** Of a source with both quotes. */
    Unquoting(String source, char mark) {
        this.source = source;
        this.mark = mark;
    }

    String text() {
        int end = source.length() - 1;
        while (at < end) {
            int c = source.codePointAt(at);
            at += Character.charCount(c);
            if (c == '\\') {
                escape(end);
            } else {
                append(c);
            }
        }
        return utf8.toString(StandardCharsets.UTF_8);
    }

    private void escape(int end) {
        char c = at < end ? source.charAt(at++) : ' ';
        switch (c) {
            case 'a' -> append(0x07);
            case 'b' -> append('\b');
            case 'f' -> append('\f');
            case 'n' -> append('\n');
            case 'r' -> append('\r');
            case 't' -> append('\t');
            case 'v' -> append(0x0B);
            case '\\' -> append('\\');
            case 'x' -> utf8.write(digits(2, 16, end));
            case 'u' -> append(codePoint(4, end));
            case 'U' -> append(codePoint(8, end));
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                at--;
                utf8.write(digits(3, 8, end));
            }
            default -> {
                if (c != mark) {
                    throw invalid();
                }
                append(c);
            }
        }
    }

    private int codePoint(int length, int end) {
        int value = digits(length, 16, end);
        if (!Character.isValidCodePoint(value) || (value >= 0xD800 && value < 0xE000)) {
            throw invalid();
        }
        return value;
    }

    private int digits(int length, int radix, int end) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            int digit = at < end ? Character.digit(source.charAt(at++), radix) : -1;
            if (digit < 0) {
                throw invalid();
            }
            value = value * radix + digit;
        }
        if (value > Integer.MAX_VALUE || (length < 4 && value > 0xFF)) {
            throw invalid();
        }
        return (int) value;
    }

    private void append(int codePoint) {
        utf8.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
    }

    private static TemplateException invalid() {
        return new TemplateException("invalid syntax");
    }
}
