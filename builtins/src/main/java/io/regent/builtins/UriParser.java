package io.regent.builtins;

import io.regent.value.Str;
import java.util.Locale;

/**
 * Takes URI references apart as the reference does: RFC 3986, lenient where browsers are, with an opaque rest after a scheme that
 * no slash follows. Parts that are not there are empty.
 */
final class UriParser {
    private static final String USER_MARKS = "-._:~!$&'()*+,;=%@";

    private String scheme = "";
    private String host = "";
    private String path = "";
    private String rawPath = "";
    private String query = "";
    private String fragment = "";

    private UriParser() {}

    static UriParser parse(String uri) {
        int hash = uri.indexOf('#');
        String start = hash < 0 ? uri : uri.substring(0, hash);
        UriParser parser = new UriParser();
        naming(start, () -> parser.beforeFragment(start));
        String fragment = hash < 0 ? "" : uri.substring(hash + 1);
        naming(uri, () -> parser.fragment = UrlEscapes.unescaped(fragment, UrlEscapes.Part.PATH_OR_FRAGMENT));
        return parser;
    }

    /** Failures of {@code step} name the text that could not be parsed. */
    private static void naming(String text, Runnable step) {
        try {
            step.run();
        } catch (BuiltinException failure) {
            throw BuiltinException.failure("parse " + Str.of(text) + ": " + failure.getMessage());
        }
    }

    private void beforeFragment(String uri) {
        if (uri.chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
            throw BuiltinException.failure("net/url: invalid control character in URL");
        }
        String rest = afterScheme(uri);
        int question = rest.indexOf('?');
        if (question >= 0) {
            query = rest.substring(question + 1);
            rest = rest.substring(0, question);
        }
        if (!rest.startsWith("/") && !scheme.isEmpty()) {
            return;
        }
        hierarchy(rest);
    }

    /** Sets the scheme; returns what follows it. */
    private String afterScheme(String uri) {
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean mark = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
            if (c == ':') {
                if (i == 0) {
                    throw BuiltinException.failure("missing protocol scheme");
                }
                scheme = uri.substring(0, i).toLowerCase(Locale.ROOT);
                return uri.substring(i + 1);
            }
            if (!letter && !(mark && i > 0)) {
                return uri;
            }
        }
        return uri;
    }

    /** Authority and path. */
    private void hierarchy(String rest) {
        int slash = rest.indexOf('/');
        String first = slash < 0 ? rest : rest.substring(0, slash);
        if (first.indexOf(':') >= 0) {
            throw BuiltinException.failure("first path segment in URL cannot contain colon");
        }
        boolean withAuthority = rest.startsWith("//") && (!scheme.isEmpty() || !rest.startsWith("///"));
        if (!withAuthority) {
            path(rest);
            return;
        }
        int end = rest.indexOf('/', 2);
        String authority = end < 0 ? rest.substring(2) : rest.substring(2, end);
        int at = authority.lastIndexOf('@');
        host = UriHost.parse(authority.substring(at + 1));
        if (at >= 0) {
            checkUser(authority.substring(0, at));
        }
        path(end < 0 ? "" : rest.substring(end));
    }

    private static void checkUser(String user) {
        boolean good = user.chars()
                .allMatch(c -> c >= 'a' && c <= 'z'
                        || c >= 'A' && c <= 'Z'
                        || c >= '0' && c <= '9'
                        || USER_MARKS.indexOf(c) >= 0);
        if (!good) {
            throw BuiltinException.failure("net/url: invalid userinfo");
        }
        UrlEscapes.unescaped(user, UrlEscapes.Part.USER);
    }

    private void path(String escaped) {
        path = UrlEscapes.unescaped(escaped, UrlEscapes.Part.PATH_OR_FRAGMENT);
        // OPA: a path escaped in the usual way is shown without escapes even as the raw path.
        rawPath = escaped.equals(UrlEscapes.escapedPath(path)) ? path : escaped;
    }

    String scheme() {
        return scheme;
    }

    String hostname() {
        int colon = portColon();
        String name = colon < 0 ? host : host.substring(0, colon);
        return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
    }

    String port() {
        int colon = portColon();
        return colon < 0 ? "" : host.substring(colon + 1);
    }

    private int portColon() {
        int colon = host.lastIndexOf(':');
        return colon >= 0 && UriHost.isPort(host.substring(colon)) ? colon : -1;
    }

    String path() {
        return path;
    }

    String rawPath() {
        return rawPath;
    }

    String query() {
        return query;
    }

    String fragment() {
        return fragment;
    }
}
