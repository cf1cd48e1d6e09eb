package io.regent.value;

/** A string of Unicode code points, ordered by its UTF-8 bytes (that is, by code point). */
public final class Str implements Value {
    public static final Str EMPTY = new Str("");

    private final String text;

    private Str(String text) {
        this.text = text;
    }

    public static Str of(String text) {
        return text.isEmpty() ? EMPTY : new Str(text);
    }

    /** The string itself, without quotes. */
    public String text() {
        return text;
    }

    /** The length in code points. */
    public int length() {
        return text.codePointCount(0, text.length());
    }

    @Override
    public Kind kind() {
        return Kind.STRING;
    }

    @Override
    public int compareTo(Value other) {
        return other instanceof Str that ? Ordering.strings(text, that.text) : Ordering.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Str that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return RegoText.of(this);
    }
}
