package io.regent.engine.load;

/**
 * A file name pattern of the shell: {@code *} for any characters, {@code ?} for one, {@code [a-z]} and {@code [^a-z]}
 * for one of a class, {@code \} before a character that stands for itself.
 */
public final class NamePattern {
    private final String pattern;

    public NamePattern(String pattern) {
        this.pattern = pattern;
    }

    /** Whether the whole name fits; a pattern that is malformed fits nothing. */
    public boolean matches(String name) {
        return matches(0, name, 0);
    }

    private boolean matches(int at, String name, int from) {
        int next = from;
        for (int i = at; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*') {
                return matchesAfterStar(i + 1, name, next);
            }
            if (next == name.length() || name.charAt(next) == '/' && c != '/') {
                return false;
            }
            if (c == '[') {
                int close = pattern.indexOf(']', i + 2);
                if (close < 0 || !inClass(pattern.substring(i + 1, close), name.charAt(next))) {
                    return false;
                }
                i = close;
            } else if (c != '?') {
                i += c == '\\' && i + 1 < pattern.length() ? 1 : 0;
                if (pattern.charAt(i) != name.charAt(next)) {
                    return false;
                }
            }
            next++;
        }
        return next == name.length();
    }

    private boolean matchesAfterStar(int at, String name, int from) {
        for (int next = from; next <= name.length(); next++) {
            if (matches(at, name, next)) {
                return true;
            }
            if (next < name.length() && name.charAt(next) == '/') {
                return false;
            }
        }
        return false;
    }

    private static boolean inClass(String members, char c) {
        boolean negated = members.startsWith("^");
        boolean found = false;
        for (int i = negated ? 1 : 0; i < members.length(); i++) {
            char low = members.charAt(i);
            if (i + 2 < members.length() && members.charAt(i + 1) == '-') {
                found |= low <= c && c <= members.charAt(i + 2);
                i += 2;
            } else {
                found |= low == c;
            }
        }
        return found != negated;
    }
}
