package io.regent.builtins.regex;

import io.regent.builtins.regex.GlobToken.Repeat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether some text matches both of two simple patterns, see {@link GlobTokens}.
 *
 * <p>OPA: the answer is that of the reference's procedure, which misses some texts: repeated tokens are tried against the
 * tokens of the other pattern from left to right, and a token that need not take anything is rarely left out.
 */
public final class GlobIntersection {
    private static final int MAX_DEPTH = 1000;

    private final List<GlobToken> left;
    private final List<GlobToken> right;
    private final Map<Long, Boolean> known = new HashMap<>();
    private int depth;

    private GlobIntersection(List<GlobToken> left, List<GlobToken> right) {
        this.left = left;
        this.right = right;
    }

    /** {@link RegexException} when a pattern is malformed. */
    public static boolean exists(String a, String b) {
        List<GlobToken> left = simplified(GlobTokens.read(a));
        List<GlobToken> right = simplified(GlobTokens.read(b));
        int ends = matchingEnds(left, right);
        return ends >= 0
                && new GlobIntersection(left.subList(0, left.size() - ends), right.subList(0, right.size() - ends))
                        .from(0, 0);
    }

    /** Repeated tokens for the same characters next to each other become one. */
    private static List<GlobToken> simplified(List<GlobToken> tokens) {
        List<GlobToken> simple = new ArrayList<>();
        for (GlobToken token : tokens) {
            GlobToken last = simple.isEmpty() ? null : simple.getLast();
            if (last != null && last.repeats() && token.repeats() && last.sameCharacters(token)) {
                boolean plus = last.repeat() == Repeat.PLUS || token.repeat() == Repeat.PLUS;
                simple.set(simple.size() - 1, last.with(plus ? Repeat.PLUS : Repeat.STAR));
            } else {
                simple.add(token);
            }
        }
        return simple;
    }

    /**
     * How many tokens at the ends of both need not be looked at again, because they stand once and meet; one of these is
     * always left over. -1 when two do not meet.
     */
    private static int matchingEnds(List<GlobToken> left, List<GlobToken> right) {
        int start = matchingStart(left, right);
        int count = 0;
        while (left.size() - count > start && right.size() - count > start) {
            GlobToken a = left.get(left.size() - 1 - count);
            GlobToken b = right.get(right.size() - 1 - count);
            if (a.repeats() || b.repeats()) {
                break;
            }
            if (!a.meets(b)) {
                return -1;
            }
            count++;
        }
        return Math.max(0, count - 1);
    }

    /** Where the last of the tokens stands that stand once in both, from the start on. */
    private static int matchingStart(List<GlobToken> left, List<GlobToken> right) {
        int at = 0;
        while (at < left.size()
                && at < right.size()
                && !left.get(at).repeats()
                && !right.get(at).repeats()) {
            at++;
        }
        return Math.max(0, at - 1);
    }

    /** Whether the patterns from these tokens on have a text in common. */
    private boolean from(int leftStart, int rightStart) {
        int i = leftStart;
        int j = rightStart;
        for (; i < left.size() && j < right.size(); i++, j++) {
            if (left.get(i).repeats() || right.get(j).repeats()) {
                return repeated(i, j);
            }
            if (!left.get(i).meets(right.get(j))) {
                return false;
            }
        }
        return i == left.size() && j == right.size();
    }

    private boolean repeated(int i, int j) {
        long key = (long) i << 32 | j;
        Boolean answer = known.get(key);
        if (answer == null) {
            depth++;
            if (depth > MAX_DEPTH) {
                throw new RegexException("patterns with more than " + MAX_DEPTH + " repetitions are not compared");
            }
            boolean leftRepeats = left.get(i).repeats();
            answer = leftRepeats ? repeated(left, i, right, j, true) : repeated(right, j, left, i, false);
            depth--;
            known.put(key, answer);
        }
        return answer;
    }

    private boolean repeated(List<GlobToken> tokens, int at, List<GlobToken> others, int other, boolean isLeft) {
        GlobToken token = tokens.get(at);
        if (token.repeat() == Repeat.STAR) {
            return star(tokens, at, others, other, isLeft);
        }
        if (!token.meets(others.get(other))) {
            return false;
        }
        if (!others.get(other).repeats()) {
            return star(tokens, at, others, other + 1, isLeft);
        }
        return star(tokens, at, others, other, isLeft) || from(at + 1, other, isLeft);
    }

    /** Lets a token take tokens of the other pattern, as long as they meet and the rest has not met the token after it. */
    private boolean star(List<GlobToken> tokens, int at, List<GlobToken> others, int other, boolean isLeft) {
        boolean last = at + 1 == tokens.size();
        for (int k = other; k < others.size(); k++) {
            if (!last && others.get(k).meets(tokens.get(at + 1)) && from(at + 1, k, isLeft)) {
                return true;
            }
            if (!others.get(k).meets(tokens.get(at))) {
                return false;
            }
        }
        return last;
    }

    private boolean from(int at, int other, boolean isLeft) {
        return isLeft ? from(at, other) : from(other, at);
    }
}
