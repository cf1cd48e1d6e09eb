package io.regent.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters after the question mark. */
public final class Parameters {
    public static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Reads {@code a=1&b=2}. */
    // OPA: what holds a semicolon or a broken escape is left out.
    public static Parameters parse(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String part : query.split("&")) {
            int equals = part.indexOf('=');
            String name = PercentEncoding.decodeForm(equals < 0 ? part : part.substring(0, equals));
            String value = equals < 0 ? "" : PercentEncoding.decodeForm(part.substring(equals + 1));
            if (!part.isEmpty() && part.indexOf(';') < 0 && name != null && value != null) {
                values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
            }
        }
        return new Parameters(values);
    }

    /** Every value given for {@code name}, in order. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public @Nullable String first(String name) {
        List<String> given = all(name);
        return given.isEmpty() ? null : given.get(0);
    }

    public @Nullable String last(String name) {
        List<String> given = all(name);
        return given.isEmpty() ? null : given.get(given.size() - 1);
    }

    /** Whether a switch is there without a value, or with {@code true}. */
    public boolean isOn(String name) {
        List<String> given = all(name);
        return given.equals(List.of("")) || given.stream().anyMatch("true"::equalsIgnoreCase);
    }
}
