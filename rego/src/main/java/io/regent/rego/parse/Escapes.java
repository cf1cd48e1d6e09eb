package io.regent.rego.parse;

import org.jspecify.annotations.Nullable;

/** Resolves the escapes of strings. */
final class Escapes {
    private static final char REPLACEMENT = '\uFFFD';

    private Escapes() {}

    /** The text that {@code written} stands for; null when it holds an escape or a character that JSON does not allow. */
    static @Nullable String resolve(String written) {
        return resolve(written, false);
    }

    /** The same for template text, where a backslash before a brace makes it one. */
    static @Nullable String resolveTemplate(String written) {
        return resolve(written, true);
    }

    private static @Nullable String resolve(String written, boolean inTemplate) {
        StringBuilder out = new StringBuilder(written.length());
        int at = 0;
        while (at < written.length()) {
            char c = written.charAt(at);
            if (c != '\\') {
                if (c < ' ') {
                    return null;
                }
                out.append(c);
                at++;
                continue;
            }
            char escaped = at + 1 < written.length() ? written.charAt(at + 1) : 0;
            if (escaped == 'u') {
                int unit = hex(written, at + 2);
                if (unit < 0) {
                    return null;
                }
                out.append((char) unit);
                at += 6;
            } else {
                int plain = plain(escaped, inTemplate);
                if (plain < 0) {
                    return null;
                }
                out.append((char) plain);
                at += 2;
            }
        }
        return withoutLoneSurrogates(out);
    }

    private static int plain(char escaped, boolean inTemplate) {
        return switch (escaped) {
            case '"', '\\', '/' -> escaped;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '{' -> inTemplate ? '{' : -1;
            default -> -1;
        };
    }

    private static int hex(String text, int at) {
        if (at + 4 > text.length()) {
            return -1;
        }
        int unit = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0 || text.charAt(i) > 'f') {
                return -1;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }

    // OPA: an escaped surrogate without its other half becomes U+FFFD.
    private static String withoutLoneSurrogates(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                text.setCharAt(i, REPLACEMENT);
            }
        }
        return text.toString();
    }
}
