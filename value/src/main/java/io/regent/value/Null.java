package io.regent.value;

/** The one null value; not to be confused with undefined. */
public final class Null implements Value {
    public static final Null NULL = new Null();

    private Null() {}

    @Override
    public Kind kind() {
        return Kind.NULL;
    }

    @Override
    public int compareTo(Value other) {
        return Ordering.compare(this, other);
    }

    @Override
    public String toString() {
        return "null";
    }
}
