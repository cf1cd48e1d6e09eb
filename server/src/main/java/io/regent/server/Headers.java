package io.regent.server;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The headers of a request, by name in any case; of repeated ones the first. */
public final class Headers {
    public static final Headers NONE = new Headers(Map.of());

    private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    public Headers(Iterable<Map.Entry<String, String>> headers) {
        headers.forEach(header -> values.putIfAbsent(header.getKey(), header.getValue()));
    }

    public Headers(Map<String, String> headers) {
        this(headers.entrySet());
    }

    public @Nullable String get(String name) {
        return values.get(name);
    }

    /** Whether the header is there and names {@code word}, in any case. */
    boolean mentions(String name, String word) {
        String value = values.get(name);
        return value != null && value.toLowerCase(Locale.ROOT).contains(word);
    }
}
