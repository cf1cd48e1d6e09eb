package io.regent.builtins.glob;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A compiled pattern.
 *
 * <ul>
 *   <li>{@code *} any characters but delimiters, {@code **} any characters, {@code ?} one character but a delimiter
 *   <li>{@code [abc]} {@code [!abc]} one of some characters or none of them; {@code [a-z]} {@code [!a-z]} a range
 *   <li><code>{a,b}</code> alternatives, which may be nested; {@code \} takes the next character as it is
 * </ul>
 */
public final class Glob {
    private static final String SPECIAL = "\\*?[]{}";

    private final Program program;
    private final Set<Integer> delimiters;
    private final String prefix;
    private final @Nullable Step rest;

    private Glob(Program program, Set<Integer> delimiters) {
        this.program = program;
        this.delimiters = Set.copyOf(delimiters);
        this.prefix = program.literalPrefix();
        this.rest = program.onlyStepAfterPrefix();
    }

    /**
     * The pattern with the code points that are delimiters.
     *
     * @throws GlobException when it is malformed
     */
    public static Glob compile(String pattern, Set<Integer> delimiters) {
        return new Glob(new GlobParser(pattern).parse(), delimiters);
    }

    /** {@code text} as a pattern that matches itself. */
    public static String quote(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SPECIAL.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    /** Whether the pattern matches all of {@code text}. */
    public boolean matches(String text) {
        if (!text.startsWith(prefix)) {
            return false;
        }
        if (rest instanceof Step.Accept) {
            return text.length() == prefix.length();
        }
        if (rest instanceof Step.NoDelimiters) {
            return !hasDelimiter(text, prefix.length());
        }
        return rest instanceof Step.Anything || new Run(program, delimiters).accepts(text);
    }

    private boolean hasDelimiter(String text, int from) {
        if (delimiters.isEmpty()) {
            return false;
        }
        for (int i = from; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (delimiters.contains(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }
}
