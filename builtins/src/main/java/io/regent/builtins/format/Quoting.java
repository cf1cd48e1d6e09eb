package io.regent.builtins.format;

/** Text as Go source. */
public final class Quoting {
    private static final int DELETE = 0x7F;

    private Quoting() {}

    /** The text in double quotes. */
    public static String quote(String text) {
        return quote(text, '"', false);
    }

    /** The text between {@code mark}s, with what is not printable escaped, and what is not ASCII too if asked for. */
    static String quote(String text, char mark, boolean ascii) {
        StringBuilder out = new StringBuilder(text.length() + 2).append(mark);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            escape(text.codePointAt(i), mark, ascii, out);
        }
        return out.append(mark).toString();
    }

    /** Whether the text can stand between backquotes on one line. */
    static boolean canBackquote(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\t') || c == '`' || c == DELETE || c == '\uFEFF') {
                return false;
            }
        }
        return true;
    }

    /** Whether Go calls a character printable: letters, marks, numbers, punctuation, symbols and the blank. */
    public static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> codePoint == ' ';
            default -> true;
        };
    }

    private static void escape(int c, char mark, boolean ascii, StringBuilder out) {
        if (c == mark || c == '\\') {
            out.append('\\').append((char) c);
        } else if (isPrintable(c) && (!ascii || c < DELETE)) {
            out.appendCodePoint(c);
        } else {
            out.append('\\');
            special(c, out);
        }
    }

    private static void special(int c, StringBuilder out) {
        switch (c) {
            case 0x07 -> out.append('a');
            case '\b' -> out.append('b');
            case '\f' -> out.append('f');
            case '\n' -> out.append('n');
            case '\r' -> out.append('r');
            case '\t' -> out.append('t');
            case 0x0B -> out.append('v');
            default -> hexadecimal(c, out);
        }
    }

    private static void hexadecimal(int c, StringBuilder out) {
        boolean small = c < ' ' || c == DELETE;
        int digits = small ? 2 : c < 0x10000 ? 4 : 8;
        out.append(small ? 'x' : c < 0x10000 ? 'u' : 'U');
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            out.append(Character.forDigit(c >> shift & 0xF, 16));
        }
    }
}
