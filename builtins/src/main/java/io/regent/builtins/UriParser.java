package io.regent.builtins;

import io.regent.value.Str;
import java.util.Locale;

/**
 * Takes URI references apart as the reference does: RFC 3986, lenient where browsers are, with an opaque rest after a scheme that
 * no slash follows. Parts that are not there are empty.
 */
public final class UriParser {
    private static final String USER_MARKS = "-._:~!$&'()*+,;=%@";

    private String scheme = "";
    private String opaque = "";
    private boolean user;
    private String host = "";
    private boolean withoutHost;
    private String path = "";
    private String escapedPath = "";
    private boolean emptyQuery;
    private String query = "";
    private String fragment = "";

    private UriParser() {}

    public static UriParser parse(String uri) {
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
            emptyQuery = query.isEmpty();
            rest = rest.substring(0, question);
        }
        if (!rest.startsWith("/") && !scheme.isEmpty()) {
            opaque = rest;
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
            withoutHost = !scheme.isEmpty();
            path(rest);
            return;
        }
        int end = rest.indexOf('/', 2);
        String authority = end < 0 ? rest.substring(2) : rest.substring(2, end);
        int at = authority.lastIndexOf('@');
        host = UriHost.parse(authority.substring(at + 1));
        user = at >= 0;
        if (user) {
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
        escapedPath = escaped;
    }

    public String scheme() {
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

    /** What follows a scheme that no slash follows. */
    public String opaque() {
        return opaque;
    }

    /** Whether a user is named. */
    public boolean hasUser() {
        return user;
    }

    /** Host and port. */
    public String host() {
        return host;
    }

    /** Whether a path follows the scheme at once. */
    public boolean isWithoutHost() {
        return withoutHost;
    }

    public String path() {
        return path;
    }

    /** The path with its escapes, others added where a character needs one. */
    public String writtenPath() {
        boolean complete = escapedPath.chars().allMatch(UriParser::isPathMark);
        return complete ? escapedPath : UrlEscapes.escapedPath(path);
    }

    private static boolean isPathMark(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || "-._~!$&'()*+,;=:@[]%/".indexOf(c) >= 0;
    }

    /** The path with its escapes; empty when they are the usual ones. */
    public String unusualPath() {
        return escapedPath.equals(UrlEscapes.escapedPath(path)) ? "" : escapedPath;
    }

    String rawPath() {
        // OPA: a path escaped in the usual way is shown without escapes even as the raw path.
        return escapedPath.equals(UrlEscapes.escapedPath(path)) ? path : escapedPath;
    }

    /** Whether a question mark stands at the end of what precedes the fragment. */
    public boolean hasEmptyQuery() {
        return emptyQuery;
    }

    public String query() {
        return query;
    }

    public String fragment() {
        return fragment;
    }
}
