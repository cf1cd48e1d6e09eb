package io.regent.engine.store;

import java.util.ArrayList;
import java.util.List;

/** Where a base document stands: keys below {@code data}; array positions are decimal. */
public record DataPath(List<String> keys) {
    public static final DataPath ROOT = new DataPath(List.of());

    public DataPath {
        keys = List.copyOf(keys);
    }

    public static DataPath of(String... keys) {
        return new DataPath(List.of(keys));
    }

    /** Splits at slashes; leading, trailing and repeated ones do not count. {@code ""} and {@code "/"} are the root. */
    public static DataPath parse(String slashed) {
        List<String> keys = new ArrayList<>();
        for (String key : slashed.split("/", -1)) {
            if (!key.isEmpty()) {
                keys.add(key);
            }
        }
        return new DataPath(keys);
    }

    public DataPath child(String key) {
        List<String> longer = new ArrayList<>(keys);
        longer.add(key);
        return new DataPath(longer);
    }

    public DataPath parent() {
        return new DataPath(keys.subList(0, keys.size() - 1));
    }

    public int size() {
        return keys.size();
    }

    public boolean isRoot() {
        return keys.isEmpty();
    }

    /** {@code /a/b}. */
    @Override
    public String toString() {
        return "/" + String.join("/", keys);
    }
}
