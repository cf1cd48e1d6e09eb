package io.regent.rego;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Names near to a mistyped one, by how many letters have to be put in, taken out or replaced. */
public final class NearNames {
    private NearNames() {}

    /** Those of {@code names} that are nearest to {@code typed} and at most {@code most} edits away, sorted, each once. */
    public static List<String> nearest(String typed, Iterable<String> names, int most) {
        TreeSet<String> nearest = new TreeSet<>();
        int least = most;
        for (String name : names) {
            int distance = distance(typed, name);
            if (distance < least) {
                nearest.clear();
                least = distance;
            }
            if (distance == least) {
                nearest.add(name);
            }
        }
        return new ArrayList<>(nearest);
    }

    /** How many letters have to be put in, taken out or replaced. */
    public static int distance(String a, String b) {
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
