package io.regent.builtins.glob;

/** What an automaton does in one state; the state after it is the next one unless it says otherwise. */
sealed interface Step {
    /** Whether it takes a character. */
    default boolean takes(int codePoint, boolean delimiter) {
        return switch (this) {
            case Letter letter -> letter.codePoint == codePoint;
            case Single single -> !delimiter;
            case OneOf list -> (list.characters.indexOf(codePoint) >= 0) != list.negated;
            case InRange range -> (codePoint >= range.low && codePoint <= range.high) != range.negated;
            case NoDelimiters some -> !delimiter;
            case Anything all -> true;
            case Fork fork -> false;
            case Jump jump -> false;
            case Accept end -> false;
        };
    }

    /** Whether it takes any number of characters. */
    default boolean repeats() {
        return this instanceof NoDelimiters || this instanceof Anything;
    }

    /** Takes one given character. */
    record Letter(int codePoint) implements Step {}

    /** Takes one character that is no delimiter. */
    record Single() implements Step {}

    /** Takes one of, or none of, the characters listed. */
    record OneOf(String characters, boolean negated) implements Step {}

    /** Takes one character in, or not in, a range. */
    record InRange(int low, int high, boolean negated) implements Step {}

    /** Takes any number of characters but delimiters. */
    record NoDelimiters() implements Step {}

    /** Takes any number of any characters. */
    record Anything() implements Step {}

    /** Goes on with the next state and with {@code other}. */
    record Fork(int other) implements Step {}

    /** Goes on with {@code target}. */
    record Jump(int target) implements Step {}

    /** The pattern matches if the text ends here. */
    record Accept() implements Step {}
}
