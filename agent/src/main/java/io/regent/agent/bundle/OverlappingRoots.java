package io.regent.agent.bundle;

import io.regent.engine.load.LoadErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** No two active bundles own the same path: otherwise each would overwrite what the other brought. */
final class OverlappingRoots {
    private OverlappingRoots() {}

    /**
     * Makes sure that a bundle can become active.
     *
     * @param active the roots of the active bundles by name; one of the same name is replaced
     * @throws io.regent.rego.RegoException when roots overlap
     */
    static void check(Map<String, List<String>> active, String name, List<String> roots) {
        SortedMap<String, List<String>> all = new TreeMap<>(active);
        all.put(name, roots);
        if (all.size() > 1) {
            refuseEmpty(all);
            refuseShared(all);
        }
    }

    private static void refuseEmpty(SortedMap<String, List<String>> all) {
        List<String> whole = new ArrayList<>();
        all.forEach((name, roots) -> {
            if (roots.contains("")) {
                whole.add(name);
            }
        });
        if (!whole.isEmpty()) {
            throw LoadErrors.of("bundles " + list(all.keySet())
                    + " have overlapping roots and cannot be activated simultaneously because bundle(s) " + list(whole)
                    + " specify empty root paths ('') which overlap with any other bundle root");
        }
    }

    private static void refuseShared(SortedMap<String, List<String>> all) {
        SortedSet<String> bundles = new TreeSet<>();
        SortedSet<String> conflicts = new TreeSet<>();
        List<Map.Entry<String, List<String>>> entries = List.copyOf(all.entrySet());
        for (int i = 0; i < entries.size(); i++) {
            for (int j = i + 1; j < entries.size(); j++) {
                SortedSet<String> found =
                        conflicts(entries.get(i).getValue(), entries.get(j).getValue());
                if (!found.isEmpty()) {
                    bundles.add(entries.get(i).getKey());
                    bundles.add(entries.get(j).getKey());
                    conflicts.addAll(found);
                }
            }
        }
        if (!bundles.isEmpty()) {
            throw LoadErrors.of("detected overlapping roots in manifests for these bundles: " + list(bundles) + " ("
                    + String.join(", ", conflicts) + ")");
        }
    }

    private static SortedSet<String> conflicts(List<String> some, List<String> others) {
        SortedSet<String> conflicts = new TreeSet<>();
        for (String one : some) {
            for (String other : others) {
                if (one.equals(other)) {
                    conflicts.add("root " + one + " is in multiple bundles");
                } else if (other.startsWith(one + "/")) {
                    conflicts.add(one + " overlaps " + other);
                } else if (one.startsWith(other + "/")) {
                    conflicts.add(other + " overlaps " + one);
                }
            }
        }
        return conflicts;
    }

    private static String list(Iterable<String> names) {
        return "[" + String.join(", ", names) + "]";
    }
}
