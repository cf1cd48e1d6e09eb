package io.regent.builtins.regex;

import io.regent.builtins.format.Quoting;
import java.util.ArrayList;
import java.util.List;

/** Literal text with expressions between delimiters, e.g. {@code urn:{[a-z]+}:x}; it matches whole texts. */
public final class RegexTemplate {
    private RegexTemplate() {}

    /**
     * The template as one expression. Delimiters nest; they are one byte of UTF-8 each.
     *
     * @throws RegexException when delimiters are unbalanced or an expression is malformed
     */
    public static Regex compile(String template, char start, char end) {
        StringBuilder whole = new StringBuilder("^");
        int literal = 0;
        for (int[] part : parts(template, start, end)) {
            String expression = template.substring(part[0] + 1, part[1] - 1);
            whole.append(quoted(template.substring(literal, part[0])))
                    .append('(')
                    .append(expression)
                    .append(')');
            // Each has to be well-formed by itself.
            Regex.compile("^" + expression + "$");
            literal = part[1];
        }
        return Regex.compile(
                whole.append(quoted(template.substring(literal))).append('$').toString());
    }

    /** Where the outermost delimited parts begin and end. */
    private static List<int[]> parts(String template, char start, char end) {
        List<int[]> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == start) {
                from = depth == 0 ? i : from;
                depth++;
            } else if (c == end) {
                depth--;
                if (depth < 0) {
                    throw unbalanced(template);
                }
                if (depth == 0) {
                    parts.add(new int[] {from, i + 1});
                }
            }
        }
        if (depth != 0) {
            throw unbalanced(template);
        }
        return parts;
    }

    private static RegexException unbalanced(String template) {
        return new RegexException("unbalanced braces in " + Quoting.quote(template));
    }

    private static String quoted(String literal) {
        StringBuilder out = new StringBuilder(literal.length());
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            out.append("\\.+*?()|[]{}^$".indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return out.toString();
    }
}
