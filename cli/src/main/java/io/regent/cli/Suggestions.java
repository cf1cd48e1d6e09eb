package io.regent.cli;

import io.regent.rego.NearNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names near to a mistyped one. */
final class Suggestions {
    private static final int NEAR = 2;

    private Suggestions() {}

    /** The names, in small letters, that begin with {@code typed} or are at most two edits away; capitals do not matter. */
    static List<String> near(String typed, List<String> names) {
        String small = typed.toLowerCase(Locale.ROOT);
        List<String> near = new ArrayList<>();
        for (String name : names) {
            if (name.startsWith(small) || NearNames.distance(small, name) <= NEAR) {
                near.add(name);
            }
        }
        return near;
    }
}
