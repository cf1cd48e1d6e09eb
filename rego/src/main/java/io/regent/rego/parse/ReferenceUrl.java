package io.regent.rego.parse;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** URLs as metadata may hold them: hardly checked, with what needs it escaped. */
final class ReferenceUrl {
    private static final String UNESCAPED = "-_.~$&+,/:;=@!'()*[]%";

    private ReferenceUrl() {}

    /** The URL with a lower-case scheme and escapes; fails on wrong escapes, brackets and control characters. */
    static String normalized(String url) {
        checkControls(url);
        int fragment = url.indexOf('#');
        String body = fragment < 0 ? url : url.substring(0, fragment);
        int query = body.indexOf('?');
        String path = query < 0 ? body : body.substring(0, query);
        String rest = query < 0 ? "" : body.substring(query);
        checkEscapes(path);
        String scheme = scheme(path);
        checkHost(path.substring(scheme.length()));
        String escaped = scheme.toLowerCase(Locale.ROOT) + escaped(path.substring(scheme.length())) + rest;
        return fragment < 0 ? escaped : escaped + "#" + escaped(url.substring(fragment + 1));
    }

    private static void checkControls(String url) {
        if (url.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw new IllegalArgumentException("net/url: invalid control character in URL");
        }
    }

    private static void checkEscapes(String path) {
        for (int at = path.indexOf('%'); at >= 0; at = path.indexOf('%', at + 1)) {
            int end = Math.min(at + 3, path.length());
            boolean hex = end == at + 3
                    && Character.digit(path.charAt(at + 1), 16) >= 0
                    && Character.digit(path.charAt(at + 2), 16) >= 0;
            if (!hex) {
                throw new IllegalArgumentException("invalid URL escape \"" + path.substring(at, end) + "\"");
            }
        }
    }

    /** The scheme with its colon; empty when there is none. */
    private static String scheme(String url) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean later = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
            if (c == ':' && i > 0) {
                return url.substring(0, i + 1);
            }
            if (c == ':') {
                throw new IllegalArgumentException("missing protocol scheme");
            }
            if (!letter && !(later && i > 0)) {
                checkFirstSegment(url);
                return "";
            }
        }
        return "";
    }

    private static void checkFirstSegment(String url) {
        int slash = url.indexOf('/');
        String first = slash < 0 ? url : url.substring(0, slash);
        if (first.indexOf(':') >= 0) {
            throw new IllegalArgumentException("first path segment in URL cannot contain colon");
        }
    }

    private static void checkHost(String afterScheme) {
        if (afterScheme.startsWith("//[") && afterScheme.indexOf(']') < 0) {
            throw new IllegalArgumentException("missing ']' in host");
        }
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && (Character.isLetterOrDigit(b) || UNESCAPED.indexOf(b) >= 0);
            if (plain) {
                out.append((char) b);
            } else {
                out.append('%').append("%02X".formatted(b & 0xff));
            }
        }
        return out.toString();
    }
}
