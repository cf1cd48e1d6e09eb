package io.regent.builtins.time;

/** A text that is no time, zone or duration, or a time out of range. */
public final class TimeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String text;

    public TimeException(String text) {
        super(null, null, false, false);
        this.text = text;
    }

    @Override
    public String getMessage() {
        return text;
    }
}
