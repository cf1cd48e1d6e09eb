package io.regent.builtins.regex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rewrites what the reference's expressions have beyond those of the library: repeated names of groups, long names of
 * Unicode classes, braces that stand for themselves. Refuses what would grow too large: nested repetitions and deep nesting.
 *
 * <p>Only well-formed parts matter here; the library finds the mistakes.
 */
final class Dialect {
    private static final int MAX_REPEAT = 1000;
    private static final int MAX_DEPTH = 1000;
    private static final int MAX_COUNT_DIGITS = 4;

    private final String source;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, List<Integer>> groupNames = new HashMap<>();

    /** For each open group the most copies a part of it is multiplied to; then the same for the last item. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private int inGroup;
    private int inItem;
    private int groups;
    private int at;

    private Dialect(String source) {
        this.source = source;
    }

    static Dialect read(String source) {
        Dialect dialect = new Dialect(source);
        while (dialect.at < source.length()) {
            dialect.item();
        }
        return dialect;
    }

    /** The expression for the library. */
    String pattern() {
        return out.toString();
    }

    /** The groups of each name, numbered from 1. */
    Map<String, List<Integer>> groupNames() {
        return groupNames;
    }

    private void item() {
        switch (source.charAt(at)) {
            case '\\' -> {
                inItem = 0;
                escape();
            }
            case '[' -> {
                inItem = 0;
                characterClass();
            }
            case '(' -> open();
            case ')' -> close();
            case '{' -> repeat();
            case '*', '+', '?' -> copy(1);
            default -> {
                inItem = 0;
                copy(1);
            }
        }
    }

    private void open() {
        open.push(inGroup);
        inGroup = 0;
        inItem = 0;
        if (open.size() > MAX_DEPTH) {
            throw RegexException.syntax("expression nests too deeply", source);
        }
        String mark = source.startsWith("(?P<", at) ? "(?P<" : "(?<";
        int end = source.startsWith(mark, at) ? source.indexOf('>', at) : -1;
        if (end >= 0) {
            named(source.substring(at + mark.length(), end));
            at = end + 1;
        } else {
            groups += source.startsWith("(?", at) ? 0 : 1;
            copy(1);
        }
    }

    private void named(String name) {
        groups++;
        List<Integer> sameName = groupNames.computeIfAbsent(name, absent -> new ArrayList<>());
        sameName.add(groups);
        out.append("(?P<").append(name);
        if (sameName.size() > 1) {
            out.append("__").append(groups);
        }
        out.append('>');
    }

    private void close() {
        inItem = inGroup;
        inGroup = Math.max(open.isEmpty() ? 0 : open.pop(), inItem);
        copy(1);
    }

    /** A repetition multiplies the copies within the item before it. */
    private void repeat() {
        int end = source.indexOf('}', at);
        int count = end < 0 ? -1 : count(source.substring(at + 1, end));
        if (count < 0) {
            // The library takes a brace before an operator for a repetition.
            inItem = 0;
            boolean misread = at + 1 < source.length() && "*+?".indexOf(source.charAt(at + 1)) >= 0;
            out.append(misread ? "\\" : "");
            copy(1);
            return;
        }
        int length = end + 1 - at + (source.startsWith("?", end + 1) ? 1 : 0);
        inItem = count * Math.max(1, inItem);
        if (inItem > MAX_REPEAT && count <= MAX_REPEAT) {
            throw RegexException.syntax("invalid repeat count", source.substring(at, at + length));
        }
        inGroup = Math.max(inGroup, inItem);
        copy(length);
    }

    /** The most repetitions {@code n}, {@code n,} or {@code n,m} allows; -1 when it is none of these. */
    private static int count(String text) {
        int comma = text.indexOf(',');
        String least = comma < 0 ? text : text.substring(0, comma);
        String most = comma < 0 || comma == text.length() - 1 ? least : text.substring(comma + 1);
        return isCount(least) && isCount(most) ? number(most) : -1;
    }

    private static boolean isCount(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** A count, or one that is too large, which the library refuses. */
    private static int number(String digits) {
        return digits.length() > MAX_COUNT_DIGITS ? MAX_REPEAT + 1 : Integer.parseInt(digits);
    }

    private void characterClass() {
        copy(source.startsWith("[^", at) ? 2 : 1);
        if (at < source.length() && source.charAt(at) == ']') {
            copy(1);
        }
        while (at < source.length() && source.charAt(at) != ']') {
            int posixEnd = source.startsWith("[:", at) ? source.indexOf(":]", at + 2) : -1;
            if (posixEnd >= 0) {
                copy(posixEnd + 2 - at);
            } else if (source.charAt(at) == '\\') {
                escape();
            } else {
                copy(1);
            }
        }
        copy(1);
    }

    private void escape() {
        if (source.startsWith("\\Q", at)) {
            int end = source.indexOf("\\E", at);
            copy(end < 0 ? source.length() - at : end + 2 - at);
        } else if (source.startsWith("\\p{", at) || source.startsWith("\\P{", at)) {
            int end = source.indexOf('}', at);
            if (end < 0) {
                copy(source.length() - at);
                return;
            }
            out.append(source, at, at + 3);
            out.append(UnicodeClasses.shortName(source.substring(at + 3, end))).append('}');
            at = end + 1;
        } else if (isCategory()) {
            out.append(source, at, at + 2).append(Character.toUpperCase(source.charAt(at + 2)));
            at += 3;
        } else if (source.startsWith("\\x{", at)) {
            int end = source.indexOf('}', at);
            copy(end < 0 ? source.length() - at : end + 1 - at);
        } else if (at + 1 < source.length() && source.charAt(at + 1) >= 0x80) {
            throw RegexException.syntax(
                    "invalid escape sequence", "\\" + Character.toString(source.codePointAt(at + 1)));
        } else {
            copy(2);
        }
    }

    /** Whether a general category of one letter stands here, which may be written small. */
    private boolean isCategory() {
        return (source.startsWith("\\p", at) || source.startsWith("\\P", at))
                && at + 2 < source.length()
                && "lmnpszc".indexOf(source.charAt(at + 2)) >= 0;
    }

    private void copy(int length) {
        int end = Math.min(source.length(), at + length);
        out.append(source, at, end);
        at = end;
    }
}
