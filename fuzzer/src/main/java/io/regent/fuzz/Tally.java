package io.regent.fuzz;

import java.util.Map;
import java.util.TreeMap;

/** Counts of what happened, by name. */
final class Tally {
    private final Map<String, Integer> counts = new TreeMap<>();

    /** Counts one more and gives how many there are now. */
    synchronized int count(String name) {
        return counts.merge(name, 1, Integer::sum);
    }

    synchronized int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** A line for each name, the most frequent first. */
    @Override
    public synchronized String toString() {
        StringBuilder text = new StringBuilder();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> text.append("%8d  %s%n".formatted(entry.getValue(), entry.getKey())));
        return text.toString();
    }
}
