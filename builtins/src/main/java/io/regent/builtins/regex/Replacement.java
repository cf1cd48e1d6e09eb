package io.regent.builtins.regex;

import java.util.List;
import java.util.Map;

/**
 * What matches are replaced with: text in which {@code $1}, {@code ${1}}, {@code $name} and {@code ${name}} stand for groups
 * and {@code $$} for a dollar sign. Names are as long as they can be: {@code $1x} is the group named {@code 1x}. Groups that
 * do not exist are empty.
 */
final class Replacement {
    private static final int MAX_GROUP_DIGITS = 8;

    private final String template;
    private final Map<String, List<Integer>> groupNames;

    Replacement(String template, Map<String, List<Integer>> groupNames) {
        this.template = template;
        this.groupNames = groupNames;
    }

    /** Appends the replacement of one match, which is given by the bounds of its groups. */
    void append(int[] match, String text, StringBuilder out) {
        int at = 0;
        for (int dollar = template.indexOf('$'); dollar >= 0; dollar = template.indexOf('$', at)) {
            out.append(template, at, dollar);
            boolean braces = template.startsWith("{", dollar + 1);
            int start = dollar + (braces ? 2 : 1);
            int end = nameEnd(start);
            if (template.startsWith("$", dollar + 1)) {
                out.append('$');
                at = dollar + 2;
            } else if (end == start || (braces && !template.startsWith("}", end))) {
                out.append('$');
                at = dollar + 1;
            } else {
                appendGroup(template.substring(start, end), match, text, out);
                at = braces ? end + 1 : end;
            }
        }
        out.append(template, at, template.length());
    }

    private int nameEnd(int start) {
        int end = start;
        while (end < template.length() && isNamePart(template.codePointAt(end))) {
            end += Character.charCount(template.codePointAt(end));
        }
        return end;
    }

    private static boolean isNamePart(int c) {
        return Character.isLetter(c) || Character.isDigit(c) || c == '_';
    }

    private void appendGroup(String name, int[] match, String text, StringBuilder out) {
        List<Integer> groups =
                isNumber(name) ? List.of(Integer.valueOf(name)) : groupNames.getOrDefault(name, List.of());
        for (int group : groups) {
            if (2 * group < match.length && match[2 * group] >= 0) {
                out.append(text, match[2 * group], match[2 * group + 1]);
                return;
            }
        }
    }

    private static boolean isNumber(String name) {
        if (name.length() > MAX_GROUP_DIGITS || (name.length() > 1 && name.startsWith("0"))) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
