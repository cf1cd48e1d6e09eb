package io.regent.builtins.regex;

/** A long text that runs a check whenever some of its characters were read, so that a search through it can be ended. */
final class WatchedText implements CharSequence {
    /** A text that is this long takes no noticeable time, if it is searched once. */
    private static final int LONG = 4_096;

    private static final int INTERVAL = 1 << 16;

    private final String text;
    private final Runnable check;
    private int untilCheck = INTERVAL;

    private WatchedText(String text, Runnable check) {
        this.text = text;
        this.check = check;
    }

    /** The text itself when it is short. */
    static CharSequence of(String text, Runnable check) {
        return text.length() <= LONG ? text : new WatchedText(text, check);
    }

    @Override
    public char charAt(int index) {
        if (--untilCheck < 0) {
            untilCheck = INTERVAL;
            check.run();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
