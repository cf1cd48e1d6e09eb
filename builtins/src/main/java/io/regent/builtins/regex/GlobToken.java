package io.regent.builtins.regex;

import java.util.List;

/**
 * A part of a simple pattern: which characters it takes, and how many.
 *
 * @param any whether it takes any character
 * @param ranges otherwise the ranges of characters it takes, sorted, not touching each other
 */
record GlobToken(boolean any, List<Range> ranges, Repeat repeat) {
    GlobToken {
        ranges = List.copyOf(ranges);
    }

    /** How many characters a token takes. */
    enum Repeat {
        ONCE,
        PLUS,
        STAR
    }

    /** Characters from low to high. */
    record Range(int low, int high) {}

    boolean repeats() {
        return repeat != Repeat.ONCE;
    }

    boolean sameCharacters(GlobToken other) {
        return any == other.any && ranges.equals(other.ranges);
    }

    GlobToken with(Repeat newRepeat) {
        return new GlobToken(any, ranges, newRepeat);
    }

    /** Whether both take some character. */
    boolean meets(GlobToken other) {
        if (any || other.any) {
            return true;
        }
        for (Range a : ranges) {
            for (Range b : other.ranges) {
                if (a.low() <= b.high() && b.low() <= a.high()) {
                    return true;
                }
            }
        }
        return false;
    }
}
