package io.regent.builtins.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What zones call their offsets: {@code EST}, {@code CEST}. The platform knows only localized names. */
final class Abbreviations {
    private static final String RESOURCE = "abbreviations";
    private static final Map<String, Map<Integer, String>> ZONES = new ConcurrentHashMap<>();

    private Abbreviations() {}

    /** The abbreviation of an offset in a zone at a moment; null when there is none. */
    static @Nullable String find(String zone, int offsetSeconds, long epochSecond) {
        String names = ZONES.computeIfAbsent(zone, Abbreviations::read).get(offsetSeconds);
        return names == null ? null : at(names, epochSecond);
    }

    /** From {@code CAST,947930400=EAT} the name that holds at a moment. */
    private static String at(String names, long epochSecond) {
        String[] parts = names.split(",", -1);
        String name = parts[0];
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (Long.parseLong(parts[i].substring(0, equals)) <= epochSecond) {
                name = parts[i].substring(equals + 1);
            }
        }
        return name;
    }

    private static Map<Integer, String> read(String zone) {
        try (InputStream in = Objects.requireNonNull(Abbreviations.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int blank = line.indexOf(' ');
                if (("," + line.substring(0, blank) + ",").contains("," + zone + ",")) {
                    return offsets(line.substring(blank + 1));
                }
            }
            return Map.of();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<Integer, String> offsets(String fields) {
        Map<Integer, String> offsets = new HashMap<>();
        for (String field : fields.split(" ", -1)) {
            int equals = field.indexOf('=');
            offsets.put(Integer.valueOf(field.substring(0, equals)), field.substring(equals + 1));
        }
        return offsets;
    }
}
