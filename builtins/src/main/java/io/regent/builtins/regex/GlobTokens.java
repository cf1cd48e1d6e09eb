package io.regent.builtins.regex;

import io.regent.builtins.regex.GlobToken.Range;
import io.regent.builtins.regex.GlobToken.Repeat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a simple pattern: characters, {@code .}, sets such as {@code [a-z_]}, with {@code +} or {@code *} behind them. */
final class GlobTokens {
    private final String pattern;
    private final int[] input;
    private int at;

    private GlobTokens(String pattern) {
        this.pattern = pattern;
        this.input = pattern.codePoints().toArray();
    }

    /** The tokens; {@link RegexException} when the pattern is malformed. */
    static List<GlobToken> read(String pattern) {
        GlobTokens reader = new GlobTokens(pattern);
        List<GlobToken> tokens = new ArrayList<>();
        while (reader.at < reader.input.length) {
            GlobToken token = reader.token();
            tokens.add(token.with(reader.repeat()));
        }
        return tokens;
    }

    private GlobToken token() {
        int c = input[at];
        return switch (c) {
            case '.' -> {
                at++;
                yield new GlobToken(true, List.of(), Repeat.ONCE);
            }
            case '[' -> {
                at++;
                yield set();
            }
            case ']' -> throw failure(at + 1, "set-close ']' with no preceding '['");
            case '+', '*' ->
                throw failure(at + 1, "flag '" + Character.toString(c) + "' must be preceded by a non-flag");
            default -> {
                int character = character();
                yield new GlobToken(false, List.of(new Range(character, character)), Repeat.ONCE);
            }
        };
    }

    private Repeat repeat() {
        int c = at < input.length ? input[at] : ' ';
        at += c == '+' || c == '*' ? 1 : 0;
        return c == '+' ? Repeat.PLUS : c == '*' ? Repeat.STAR : Repeat.ONCE;
    }

    private GlobToken set() {
        List<Range> ranges = new ArrayList<>();
        boolean single = false;
        while (at < input.length && input[at] != ']') {
            if (input[at] != '-') {
                int c = character();
                ranges.add(new Range(c, c));
                single = true;
                continue;
            }
            at++;
            if (!single) {
                throw failure(at, "range character '-' must be preceded by a Unicode character");
            }
            ranges.add(new Range(ranges.removeLast().low(), high()));
            Range range = ranges.getLast();
            if (range.high() < range.low()) {
                String reason = "range is out of order: '" + Character.toString(range.high()) + "' comes before '"
                        + Character.toString(range.low()) + "' in Unicode";
                throw failure(at, reason);
            }
            single = false;
        }
        if (at == input.length) {
            throw failure(at, "found [ without matching ]");
        }
        at++;
        return new GlobToken(false, merged(ranges), Repeat.ONCE);
    }

    /** The end of a range, which cannot be the last character of the pattern. */
    private int high() {
        if (at >= input.length - 1) {
            throw failure(at, "range character '-' must be followed by a Unicode character");
        }
        if (input[at] == '-' || input[at] == ']') {
            throw failure(at + 1, "range character '-' cannot be followed by a special symbol");
        }
        return character();
    }

    /** A character that stands for itself, after a backslash whichever it is. */
    private int character() {
        if (input[at] != '\\') {
            return input[at++];
        }
        if (at + 1 == input.length) {
            throw failure(at, "input ends with a \\ (escape) character");
        }
        at += 2;
        return input[at - 1];
    }

    private static List<Range> merged(List<Range> ranges) {
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingInt(Range::low));
        List<Range> merged = new ArrayList<>();
        for (Range range : sorted) {
            if (!merged.isEmpty() && range.low() <= merged.getLast().high() + 1) {
                Range last = merged.removeLast();
                merged.add(new Range(last.low(), Math.max(last.high(), range.high())));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }

    private RegexException failure(int position, String problem) {
        return new RegexException(
                "input:" + pattern + ", pos:" + position + ", " + problem + ": the input provided is invalid");
    }
}
