package io.regent.cli;

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
            if (name.startsWith(small) || distance(small, name) <= NEAR) {
                near.add(name);
            }
        }
        return near;
    }

    /** How many letters have to be put in, taken out or replaced. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
