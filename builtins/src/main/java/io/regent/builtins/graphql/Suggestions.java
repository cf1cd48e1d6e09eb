package io.regent.builtins.graphql;

import io.regent.rego.NearNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that may have been meant. */
final class Suggestions {
    private static final int MOST_SHOWN = 5;
    private static final double TOLERANCE = 0.4;

    private Suggestions() {}

    /** {@code  Did you mean "a" or "b"?}, or nothing. */
    static String quoted(String prefix, String written, List<String> names) {
        return question(prefix, alternatives(near(written, names)));
    }

    /** The same without quotes. */
    static String plain(String prefix, String written, List<String> names) {
        return question(prefix, or(near(written, names)));
    }

    private static String question(String prefix, String names) {
        return names.isEmpty() ? "" : " " + prefix + " " + names + "?";
    }

    /** {@code "a", "b", or "c"}. */
    static String alternatives(List<String> names) {
        return or(names.stream().map(name -> '"' + name + '"').toList());
    }

    private static String or(List<String> names) {
        List<String> shown = names.subList(0, Math.min(names.size(), MOST_SHOWN));
        int last = shown.size() - 1;
        return switch (shown.size()) {
            case 0 -> "";
            case 1 -> shown.get(0);
            case 2 -> shown.get(0) + " or " + shown.get(1);
            default -> String.join(", ", shown.subList(0, last)) + ", or " + shown.get(last);
        };
    }

    /** The names not far from what was written, the nearest first. */
    static List<String> near(String written, List<String> names) {
        int most = (int) (written.length() * TOLERANCE) + 1;
        List<String> near = new ArrayList<>();
        for (String name : names) {
            if (distance(written, name) <= most) {
                near.add(name);
            }
        }
        near.sort(Comparator.comparingInt(name -> distance(written, name)));
        return near;
    }

    /** The number of changed characters; 1 when only the case differs. */
    private static int distance(String written, String name) {
        if (written.equals(name)) {
            return 0;
        }
        String a = written.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        return a.equals(b) ? 1 : NearNames.distance(a, b);
    }
}
