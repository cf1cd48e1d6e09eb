package io.regent.value;

/** Decodes the inside of JSON strings: escapes, and UTF-8 with U+FFFD for every byte and surrogate that is wrong. */
final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] bytes;
    private final int end;
    private final StringBuilder out;
    private int at;

    private Utf8(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
        this.out = new StringBuilder(to - from);
    }

    /** The text between the quotes; its escapes are well-formed. */
    static String decode(byte[] bytes, int from, int to) {
        Utf8 decoder = new Utf8(bytes, from, to);
        while (decoder.at < to) {
            decoder.next();
        }
        return decoder.out.toString();
    }

    /** The text of bytes in which a backslash is just that. */
    static String decodeRaw(byte[] bytes) {
        Utf8 decoder = new Utf8(bytes, 0, bytes.length);
        while (decoder.at < bytes.length) {
            if (bytes[decoder.at] == '\\') {
                decoder.out.append('\\');
                decoder.at++;
            } else {
                decoder.next();
            }
        }
        return decoder.out.toString();
    }

    private void next() {
        byte c = bytes[at];
        if (c == '\\') {
            escape();
        } else if (c >= 0) {
            out.append((char) c);
            at++;
        } else {
            sequence();
        }
    }

    private void escape() {
        char c = (char) bytes[at + 1];
        if (c == 'u') {
            unicode();
            return;
        }
        at += 2;
        out.append(
                switch (c) {
                    case 'b' -> '\b';
                    case 'f' -> '\f';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    default -> c;
                });
    }

    private void unicode() {
        char unit = unit(at);
        at += 6;
        if (!Character.isSurrogate(unit)) {
            out.append(unit);
            return;
        }
        boolean another = at + 6 <= end && bytes[at] == '\\' && bytes[at + 1] == 'u';
        if (another && Character.isSurrogatePair(unit, unit(at))) {
            out.append(unit).append(unit(at));
            at += 6;
        } else {
            out.append(REPLACEMENT);
        }
    }

    /** The code unit of the escape at an index. */
    private char unit(int escape) {
        int unit = 0;
        for (int i = 2; i < 6; i++) {
            unit = 16 * unit + Character.digit(bytes[escape + i], 16);
        }
        return (char) unit;
    }

    /** A sequence of bytes beyond ASCII; when it is wrong, its first byte alone is replaced. */
    private void sequence() {
        int lead = bytes[at] & 0xFF;
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        int point = lead & (0x7F >> length);
        boolean good = lead >= 0xC2 && lead <= 0xF4 && at + length <= end;
        for (int i = 1; good && i < length; i++) {
            good = (bytes[at + i] & 0xC0) == 0x80;
            point = point << 6 | (bytes[at + i] & 0x3F);
        }
        boolean shortest = length == 2 || point >= (length == 3 ? 0x800 : 0x10000);
        boolean character = point <= Character.MAX_CODE_POINT && (point < 0xD800 || point > 0xDFFF);
        if (good && shortest && character) {
            out.appendCodePoint(point);
            at += length;
        } else {
            out.append(REPLACEMENT);
            at++;
        }
    }
}
