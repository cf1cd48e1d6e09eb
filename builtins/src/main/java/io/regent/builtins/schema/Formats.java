package io.regent.builtins.schema;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.UriParser;
import io.regent.builtins.net.Ip;
import io.regent.builtins.regex.Regex;
import io.regent.builtins.regex.RegexException;
import io.regent.builtins.time.Layout;
import io.regent.builtins.time.TimeException;
import io.regent.builtins.time.TimeParse;
import org.jspecify.annotations.Nullable;

/** The formats that schemas may ask for. */
final class Formats {
    private static final String TIME = "15:04:05";
    private static final String TIME_WITH_OFFSET = TIME + "Z07:00";
    private static final String DATE = "2006-01-02";
    private static final String LABEL = "[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
    private static final String POINTER = "(/([^~/]|~[01])*)*";
    private static final Regex HOST_NAME = Regex.compile("^" + LABEL + "(\\." + LABEL + ")*$");
    private static final int LONGEST_HOST_NAME = 255;
    private static final Regex UUID = Regex.compile("^(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");
    private static final Regex JSON_POINTER = Regex.compile("^" + POINTER + "$");
    private static final Regex RELATIVE_JSON_POINTER = Regex.compile("^(0|[1-9][0-9]*)(#|" + POINTER + ")$");
    /** What braces do in the path of a template. */
    private static final Regex BRACES = Regex.compile("^([^{]*(\\{[^}]*\\})?)*$");

    private Formats() {}

    /** Whether a text has a format; every text has formats that are not known. */
    static boolean has(String format, String text) {
        return switch (format) {
            case "date" -> isTime(text, DATE);
            case "time" -> isTime(text, TIME_WITH_OFFSET, TIME);
            case "date-time" -> isTime(text, TIME, TIME_WITH_OFFSET, DATE, DATE + "T" + TIME_WITH_OFFSET);
            case "hostname" -> matches(HOST_NAME, text) && text.length() <= LONGEST_HOST_NAME;
            case "email", "idn-email" -> EmailAddress.is(text);
            case "ipv4" -> Ip.parse(text) != null && text.contains(".");
            case "ipv6" -> Ip.parse(text) != null && text.contains(":");
            case "uri", "iri" -> {
                UriParser uri = uri(text);
                yield uri != null && !uri.scheme().isEmpty();
            }
            case "uri-reference", "iri-reference" -> uri(text) != null;
            case "uri-template" -> {
                UriParser uri = uri(text);
                yield uri != null && matches(BRACES, uri.path());
            }
            case "uuid" -> matches(UUID, text);
            case "regex" -> isRegex(text);
            case "json-pointer" -> matches(JSON_POINTER, text);
            case "relative-json-pointer" -> matches(RELATIVE_JSON_POINTER, text);
            default -> true;
        };
    }

    private static boolean matches(Regex regex, String text) {
        return regex.find(text, () -> {});
    }

    private static boolean isTime(String text, String... layouts) {
        for (String layout : layouts) {
            if (isTime(text, Layout.of(layout))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTime(String text, Layout layout) {
        try {
            TimeParse.parse(layout, text);
            return true;
        } catch (TimeException other) {
            return false;
        }
    }

    private static @Nullable UriParser uri(String text) {
        try {
            return text.indexOf('\\') < 0 ? UriParser.parse(text) : null;
        } catch (BuiltinException malformed) {
            return null;
        }
    }

    private static boolean isRegex(String text) {
        try {
            Regex.compile(text);
            return true;
        } catch (RegexException malformed) {
            return false;
        }
    }
}
