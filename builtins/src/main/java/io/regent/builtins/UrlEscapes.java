package io.regent.builtins;

import io.regent.value.BinaryText;
import io.regent.value.Str;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;

/** Percent signs in the parts of URLs, which escape different characters. */
final class UrlEscapes {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String UNRESERVED = "-_.~";

    /** What may stand in a host besides letters, digits and {@link #UNRESERVED}; more than RFC 3986 allows. */
    private static final String HOST = "!$&'()*+,;=:[]<>\"";

    private static final String PATH = "$&+,/:;=@";

    private UrlEscapes() {}

    /** The parts of a URL that differ in what they escape. */
    enum Part {
        /** The query, where a plus sign is a blank. */
        QUERY,
        PATH_OR_FRAGMENT,
        USER,
        /** Only characters beyond ASCII may be escaped. */
        HOST,
        /** What follows {@code %25} in an IPv6 address. */
        ZONE
    }

    static String escapedQuery(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (byte c : BinaryText.encode(text)) {
            if (c == ' ') {
                escaped.append('+');
            } else {
                append(c, isUnreserved(c), escaped);
            }
        }
        return escaped.toString();
    }

    /** The usual way to write a path. */
    static String escapedPath(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (byte c : BinaryText.encode(text)) {
            append(c, isUnreserved(c) || PATH.indexOf(c) >= 0, escaped);
        }
        return escaped.toString();
    }

    private static void append(byte c, boolean plain, StringBuilder escaped) {
        if (plain) {
            escaped.append((char) c);
        } else {
            HEX.toHexDigits(escaped.append('%'), c);
        }
    }

    static String unescapedQuery(String text) {
        return unescaped(text, Part.QUERY);
    }

    static String unescaped(String text, Part part) {
        byte[] bytes = BinaryText.encode(text);
        ByteArrayOutputStream result = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            byte c = bytes[i];
            if (c == '%') {
                result.write(escape(bytes, i, part));
                i += 2;
            } else {
                checkPlain(c, part);
                result.write(part == Part.QUERY && c == '+' ? ' ' : c);
            }
        }
        return BinaryText.decode(result.toByteArray());
    }

    /** The byte that the escape at an index stands for. */
    private static int escape(byte[] bytes, int at, Part part) {
        boolean good =
                at + 2 < bytes.length && HexFormat.isHexDigit(bytes[at + 1]) && HexFormat.isHexDigit(bytes[at + 2]);
        int value = good ? HexFormat.fromHexDigit(bytes[at + 1]) << 4 | HexFormat.fromHexDigit(bytes[at + 2]) : 0;
        boolean percent = value == '%';
        boolean allowed = switch (part) {
            case QUERY, PATH_OR_FRAGMENT, USER -> true;
            case HOST -> percent || value >= 0x80;
            case ZONE -> percent || value == ' ' || isHost((byte) value);
        };
        if (!good || !allowed) {
            String escape = BinaryText.decode(Arrays.copyOfRange(bytes, at, Math.min(at + 3, bytes.length)));
            throw BuiltinException.failure("invalid URL escape " + Str.of(escape));
        }
        return value;
    }

    private static void checkPlain(byte c, Part part) {
        boolean host = part == Part.HOST || part == Part.ZONE;
        if (host && c >= 0 && !isHost(c)) {
            throw BuiltinException.failure("invalid character " + Str.of(String.valueOf((char) c)) + " in host name");
        }
    }

    private static boolean isHost(byte c) {
        return isUnreserved(c) || HOST.indexOf(c) >= 0;
    }

    private static boolean isUnreserved(byte c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || UNRESERVED.indexOf(c) >= 0;
    }
}
