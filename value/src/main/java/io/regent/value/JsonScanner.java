package io.regent.value;

import java.nio.charset.StandardCharsets;

/** The tokens of JSON bytes. */
final class JsonScanner {
    /** The digits that certainly fit in 64 bits. */
    private static final int SAFE_DIGITS = 18;

    private final byte[] bytes;
    private final int end;
    private final StringCache strings;
    private int at;
    private int tokenStart;

    JsonScanner(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
        this.strings = new StringCache(to - from);
    }

    /** Skips white space; the byte that follows, or -1 at the end. */
    int peek() {
        while (at < end) {
            byte c = bytes[at];
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return c & 0xFF;
            }
            at++;
        }
        return -1;
    }

    void skip() {
        at++;
    }

    /** Takes the byte {@code wanted}; otherwise fails, saying where in the grammar it stands. */
    void expect(char wanted, String where) {
        if (at >= end || bytes[at] != wanted) {
            throw unexpected(where);
        }
        at++;
    }

    /** The null, boolean, number or string that follows. */
    Value scalar() {
        int c = peek();
        tokenStart = at;
        return switch (c) {
            case '"' -> string();
            case 'n' -> literal("null", Null.NULL);
            case 't' -> literal("true", Bool.TRUE);
            case 'f' -> literal("false", Bool.FALSE);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> throw unexpected("looking for beginning of value");
        };
    }

    /** The text of the scalar read last. */
    String lastText() {
        return new String(bytes, tokenStart, at - tokenStart, StandardCharsets.UTF_8);
    }

    Value literal(String word, Value value) {
        for (int i = 0; i < word.length(); i++) {
            if (at >= end || bytes[at] != word.charAt(i)) {
                throw unexpected(
                        i == 0
                                ? "looking for beginning of value"
                                : "in literal " + word + " (expecting '" + word.charAt(i) + "')");
            }
            at++;
        }
        return value;
    }

    /** The string that begins at the quote here. */
    Str string() {
        int start = ++at;
        int high = 0;
        int hash = 0;
        while (at < end) {
            byte c = bytes[at];
            if (c == '"') {
                return plain(start, at++, high < 0, hash);
            }
            if (c == '\\') {
                return escaped(start);
            }
            if (c >= 0 && c < ' ') {
                throw unexpected("in string literal");
            }
            high |= c;
            hash = 31 * hash + c;
            at++;
        }
        throw unexpected("");
    }

    private Str plain(int start, int stop, boolean beyondAscii, int hash) {
        if (!beyondAscii) {
            return strings.ascii(bytes, start, stop, hash);
        }
        String text = new String(bytes, start, stop - start, StandardCharsets.UTF_8);
        return Str.of(text.indexOf('\uFFFD') < 0 ? text : Utf8.decode(bytes, start, stop));
    }

    /** Checks the escapes of a string, then decodes it from its start. */
    private Str escaped(int start) {
        while (at < end && bytes[at] != '"') {
            byte c = bytes[at];
            if (c >= 0 && c < ' ') {
                throw unexpected("in string literal");
            }
            at++;
            if (c == '\\') {
                escape();
            }
        }
        expect('"', "");
        return Str.of(Utf8.decode(bytes, start, at - 1));
    }

    private void escape() {
        if (at >= end || "\"\\/bfnrtu".indexOf(bytes[at]) < 0) {
            throw unexpected("in string escape code");
        }
        if (bytes[at++] != 'u') {
            return;
        }
        for (int i = 0; i < 4; i++) {
            if (at >= end || Character.digit(bytes[at], 16) < 0) {
                throw unexpected("in \\u hexadecimal character escape");
            }
            at++;
        }
    }

    private Num number() {
        int start = at;
        boolean negative = bytes[at] == '-';
        if (negative) {
            at++;
        }
        int first = at;
        long value = whole();
        boolean integer = at - first <= SAFE_DIGITS && !(negative && value == 0);
        if (at < end && bytes[at] == '.') {
            at++;
            digits("after decimal point in numeric literal");
            integer = false;
        }
        if (at < end && (bytes[at] | 0x20) == 'e') {
            at++;
            if (at < end && (bytes[at] == '+' || bytes[at] == '-')) {
                at++;
            }
            digits("in exponent of numeric literal");
            integer = false;
        }
        return integer ? Num.of(negative ? -value : value) : written(start);
    }

    private Num written(int start) {
        try {
            return Num.parse(new String(bytes, start, at - start, StandardCharsets.ISO_8859_1));
        } catch (DataException unbounded) {
            throw new DataException("invalid number: " + unbounded.getMessage(), start);
        }
    }

    /** Skips the digits before the point, where a zero stands alone; their value if it fits. */
    private long whole() {
        if (at < end && bytes[at] == '0') {
            at++;
            return 0;
        }
        int first = at;
        digits("in numeric literal");
        long value = 0;
        for (int i = first; i < at; i++) {
            value = 10 * value + bytes[i] - '0';
        }
        return value;
    }

    /** Skips one digit or more. */
    private void digits(String where) {
        if (at >= end || !isDigit(bytes[at])) {
            throw unexpected(where);
        }
        while (at < end && isDigit(bytes[at])) {
            at++;
        }
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    /** The failure at the byte here, or at the end. */
    DataException unexpected(String where) {
        return at >= end
                ? fault("unexpected EOF")
                : fault("invalid character " + GoQuote.character(bytes[at]) + " " + where);
    }

    DataException fault(String message) {
        return new DataException(message, at);
    }
}
