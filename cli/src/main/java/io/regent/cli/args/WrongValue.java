package io.regent.cli.args;

import io.regent.value.Str;

/** A text that is no value of the kind that was asked for; the message says why, as the reference does. */
final class WrongValue extends Exception {
    private static final long serialVersionUID = 1;

    WrongValue(String message) {
        super(message, null, false, false);
    }

    /** A text within a message. */
    static String quoted(String text) {
        return Str.of(text).toString();
    }
}
