package io.regent.value;

/** Bytes as the reference's messages show them. */
final class GoQuote {
    private GoQuote() {}

    /** A byte, taken for a character of ISO 8859-1, between single quotes: {@code 'x'}, {@code '\n'}, {@code '\x01'}. */
    static String character(byte value) {
        char c = (char) (value & 0xFF);
        if (c == '\'') {
            return "'\\''";
        }
        if (c == '"') {
            return "'\"'";
        }
        String quoted = RegoText.quoted(String.valueOf(c));
        return "'" + quoted.substring(1, quoted.length() - 1) + "'";
    }
}
