package io.regent.builtins.format;

/** What stands between the percent sign and the verb. */
final class Flags {
    static final int UNSET = -1;

    boolean sharp;
    boolean zero;
    boolean plus;
    boolean minus;
    boolean space;

    /** {@code %#v}: as Go source. */
    boolean source;

    /** {@code %+v}. */
    boolean fields;

    /** In characters; UNSET when there is none. */
    int width = UNSET;

    /** Digits or characters; UNSET when there is none. */
    int precision = UNSET;

    void clear() {
        sharp = false;
        zero = false;
        plus = false;
        minus = false;
        space = false;
        source = false;
        fields = false;
        width = UNSET;
        precision = UNSET;
    }

    /** Takes one flag; false when the character is none. */
    boolean take(char c) {
        switch (c) {
            case '#' -> sharp = true;
            case '0' -> zero = true;
            case '+' -> plus = true;
            case '-' -> minus = true;
            case ' ' -> space = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** For {@code %v} the flags {@code #} and {@code +} choose a form and no longer concern the number. */
    void forValue() {
        source = sharp;
        sharp = false;
        fields = plus;
        plus = false;
    }

    /** Whether the width is filled with zeros: only to the left. */
    boolean zeroPadded() {
        return zero && !minus;
    }
}
