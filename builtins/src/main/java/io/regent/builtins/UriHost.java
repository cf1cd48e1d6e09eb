package io.regent.builtins;

import io.regent.value.Str;
import java.util.HexFormat;

/** Host and port of a URI: a name, an IPv4 address, or an IPv6 address in brackets, perhaps with a zone. */
final class UriHost {
    private UriHost() {}

    /** The host with its port, if there is one, without escapes. */
    static String parse(String text) {
        int bracket = text.lastIndexOf('[');
        if (bracket > 0) {
            throw BuiltinException.failure("invalid IP-literal");
        }
        if (bracket == 0) {
            return literal(text);
        }
        int colon = text.indexOf(':');
        if (colon >= 0) {
            checkPort(text.substring(colon));
        }
        return UrlEscapes.unescaped(text, UrlEscapes.Part.HOST);
    }

    private static String literal(String text) {
        int close = text.lastIndexOf(']');
        if (close < 0) {
            throw BuiltinException.failure("missing ']' in host");
        }
        checkPort(text.substring(close + 1));
        int zone = text.substring(0, close).indexOf("%25");
        int end = zone < 0 ? close : zone;
        String address = UrlEscapes.unescaped(text.substring(1, end), UrlEscapes.Part.HOST)
                + UrlEscapes.unescaped(text.substring(end, close), UrlEscapes.Part.ZONE);
        checkAddress(address);
        return "[" + address + text.substring(close);
    }

    private static void checkAddress(String address) {
        int percent = address.indexOf('%');
        String digits = percent < 0 ? address : address.substring(0, percent);
        if (isVersion4(digits)) {
            throw BuiltinException.failure("invalid IP-literal");
        }
        if (percent >= 0 && percent == address.length() - 1) {
            throw invalid(address, "zone must be a non-empty string");
        }
        if (!isVersion6(digits)) {
            throw invalid(address, "unable to parse IP");
        }
    }

    private static BuiltinException invalid(String address, String reason) {
        return BuiltinException.failure("invalid host: ParseAddr(" + Str.of(address) + "): " + reason);
    }

    private static boolean isVersion6(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return groups(address) == 8;
        }
        int before = gap == 0 ? 0 : groups(address.substring(0, gap));
        int after = gap + 2 == address.length() ? 0 : groups(address.substring(gap + 2));
        return before >= 0 && after >= 0 && before + after < 8;
    }

    /** How many groups of 16 bits the text consists of, a trailing IPv4 address counting as two; -9 when it is malformed. */
    private static int groups(String text) {
        int count = 0;
        String[] groups = text.split(":", -1);
        for (int i = 0; i < groups.length; i++) {
            boolean version4 = i == groups.length - 1 && isVersion4(groups[i]);
            if (!version4 && !isGroup(groups[i])) {
                return -9;
            }
            count += version4 ? 2 : 1;
        }
        return count;
    }

    private static boolean isGroup(String group) {
        return !group.isEmpty() && group.length() <= 4 && group.chars().allMatch(HexFormat::isHexDigit);
    }

    private static boolean isVersion4(String address) {
        String[] parts = address.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            boolean digits =
                    !part.isEmpty() && part.length() <= 3 && part.chars().allMatch(c -> c >= '0' && c <= '9');
            boolean leadingZero = part.length() > 1 && part.charAt(0) == '0';
            if (!digits || leadingZero || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }

    private static void checkPort(String port) {
        if (!isPort(port)) {
            throw BuiltinException.failure("invalid port " + Str.of(port) + " after host");
        }
    }

    /** Whether the text is empty or a colon with any number of digits. */
    static boolean isPort(String text) {
        return text.isEmpty() || text.charAt(0) == ':' && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    }
}
