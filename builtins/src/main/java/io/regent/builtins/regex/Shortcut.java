package io.regent.builtins.regex;

import org.jspecify.annotations.Nullable;

/**
 * An expression that only looks for a literal: {@code lit}, {@code ^lit}, {@code lit$}, {@code ^lit$}, with {@code .*} before
 * or after it.
 *
 * @param fromStart whether the text has to begin with the literal
 * @param toEnd whether the text has to end with the literal
 * @param onlyInOneLine whether a newline in the text keeps this from deciding, because {@code .*} next to an anchor stops there
 */
record Shortcut(String literal, boolean fromStart, boolean toEnd, boolean onlyInOneLine) {
    private static final String ANYTHING = ".*";

    /** The shortcut of an expression; null when it looks for more. */
    static @Nullable Shortcut of(String source) {
        boolean start = source.startsWith("^");
        int from = start ? 1 : 0;
        boolean end = source.endsWith("$") && !source.endsWith("\\$") && source.length() > from;
        int to = source.length() - (end ? 1 : 0);
        boolean anythingBefore = source.startsWith(ANYTHING, from);
        from += anythingBefore ? ANYTHING.length() : 0;
        boolean anythingAfter = to - from >= ANYTHING.length() && endsInAnything(source, to);
        to -= anythingAfter ? ANYTHING.length() : 0;
        @Nullable String literal = from <= to ? literal(source, from, to) : null;
        boolean oneLine = (start && anythingBefore) || (end && anythingAfter);
        return literal == null ? null : new Shortcut(literal, start && !anythingBefore, end && !anythingAfter, oneLine);
    }

    private static boolean endsInAnything(String source, int to) {
        int dot = to - ANYTHING.length();
        return source.startsWith(ANYTHING, dot) && (dot == 0 || source.charAt(dot - 1) != '\\');
    }

    /** The text an expression without any operator stands for; null when it has operators. */
    private static @Nullable String literal(String source, int from, int to) {
        StringBuilder out = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < to && isEscapable(source.charAt(i + 1))) {
                i++;
                c = source.charAt(i);
            } else if ("\\.+*?()|[]{}^$".indexOf(c) >= 0) {
                return null;
            }
            out.append(c);
        }
        return out.toString();
    }

    private static boolean isEscapable(char c) {
        return c < 0x80 && !Character.isLetterOrDigit(c);
    }

    boolean decides(String text) {
        return !onlyInOneLine || text.indexOf('\n') < 0;
    }

    boolean find(String text) {
        if (fromStart) {
            return toEnd ? text.equals(literal) : text.startsWith(literal);
        }
        return toEnd ? text.endsWith(literal) : text.contains(literal);
    }
}
