package io.regent.builtins.regex;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A compiled expression. Positions are indexes of {@code char}s. Safe for several threads. */
public final class Regex {
    private final String source;
    private final Pattern pattern;
    private final Map<String, List<Integer>> groupNames;
    private final @Nullable Shortcut shortcut;

    private Regex(String source, Dialect dialect) {
        this.source = source;
        this.pattern = Pattern.compile(dialect.pattern());
        this.groupNames = dialect.groupNames();
        this.shortcut = Shortcut.of(source);
    }

    /** The expression; {@link RegexException} when it is malformed or too large. */
    public static Regex compile(String source) {
        Dialect dialect = Dialect.read(source);
        try {
            return new Regex(source, dialect);
        } catch (PatternSyntaxException malformed) {
            throw translated(malformed, source, dialect.pattern());
        }
    }

    private static RegexException translated(PatternSyntaxException malformed, String source, String rewritten) {
        String part = malformed.getPattern();
        if (part.equals("stack underflow")) {
            return RegexException.syntax("unexpected )", source);
        }
        return RegexException.syntax(malformed.getDescription(), part.equals(rewritten) ? source : part);
    }

    private Matcher matcher(String text, Runnable check) {
        return pattern.matcher(WatchedText.of(text, check));
    }

    /** Whether it matches any part of {@code text}; {@code check} is run now and then and may end the search by throwing. */
    public boolean find(String text, Runnable check) {
        return shortcut != null && shortcut.decides(text)
                ? shortcut.find(text)
                : matcher(text, check).find();
    }

    /**
     * The matches that do not overlap, at most {@code limit} unless it is negative. A match is the bounds of all of it and of
     * its groups: {@code start, end, start of group 1, …}, -1 for groups that took no part. As in {@link #find}, {@code check}
     * may end the search.
     */
    public List<int[]> findAll(String text, long limit, Runnable check) {
        List<int[]> matches = new ArrayList<>();
        Matcher matcher = matcher(text, check);
        int previousEnd = -1;
        for (int at = 0; at <= text.length() && (limit < 0 || matches.size() < limit); ) {
            if (!matcher.find(at)) {
                break;
            }
            boolean empty = matcher.end() == at;
            // An empty match right after another does not count.
            if (!empty || matcher.start() != previousEnd) {
                matches.add(bounds(matcher));
            }
            previousEnd = matcher.end();
            at = empty ? next(text, at) : matcher.end();
        }
        return matches;
    }

    /** {@code text} with every match replaced, see {@link Replacement}; {@code check} may end the search. */
    public String replaceAll(String text, String template, Runnable check) {
        Replacement replacement = new Replacement(template, groupNames);
        Matcher matcher = matcher(text, check);
        StringBuilder out = new StringBuilder();
        int copied = 0;
        for (int at = 0; at <= text.length() && matcher.find(at); ) {
            out.append(text, copied, matcher.start());
            if (matcher.end() > copied || matcher.start() == 0) {
                replacement.append(bounds(matcher), text, out);
            }
            copied = matcher.end();
            at = Math.max(matcher.end(), next(text, at));
        }
        return out.append(text, copied, text.length()).toString();
    }

    /** The parts of {@code text} between matches; {@code check} may end the search. */
    public List<String> split(String text, Runnable check) {
        if (!source.isEmpty() && text.isEmpty()) {
            return List.of("");
        }
        List<String> parts = new ArrayList<>();
        int begin = 0;
        int end = 0;
        for (int[] match : findAll(text, -1, check)) {
            end = match[0];
            if (match[1] != 0) {
                parts.add(text.substring(begin, end));
            }
            begin = match[1];
        }
        if (end != text.length()) {
            parts.add(text.substring(begin));
        }
        return parts;
    }

    private static int[] bounds(Matcher matcher) {
        int[] bounds = new int[2 * matcher.groupCount() + 2];
        for (int group = 0; group <= matcher.groupCount(); group++) {
            bounds[2 * group] = matcher.start(group);
            bounds[2 * group + 1] = matcher.end(group);
        }
        return bounds;
    }

    /** The index after the character at {@code at}; beyond the text at its end. */
    private static int next(String text, int at) {
        return at < text.length() ? at + Character.charCount(text.codePointAt(at)) : at + 1;
    }
}
