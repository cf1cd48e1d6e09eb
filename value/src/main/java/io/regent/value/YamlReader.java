package io.regent.value;

/** Reads YAML text into values. */
public final class YamlReader {
    private YamlReader() {}

    /** The one YAML document in {@code text}; fails with {@link DataException}. An empty document is null. */
    public static Value read(String text) {
        throw new DataException("YAML is not read yet: " + text.length() + " characters", 0);
    }
}
