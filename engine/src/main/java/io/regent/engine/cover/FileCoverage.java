package io.regent.engine.cover;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The coverage of one file.
 *
 * @param covered what was reached
 * @param missed what was not, with the circumstances that it would have been reached under
 */
public record FileCoverage(SortedSet<Range> covered, SortedMap<Range, SortedSet<String>> missed) {
    public int coveredLines() {
        return lines(covered).size();
    }

    public int missedLines() {
        return lines(missed.keySet()).size();
    }

    /** Lines that were reached, in percent. */
    public double percent() {
        return percent(coveredLines(), missedLines());
    }

    static double percent(int covered, int missed) {
        return covered + missed == 0 ? 0 : 100.0 * covered / (covered + missed);
    }

    private static Set<Integer> lines(Collection<Range> ranges) {
        Set<Integer> lines = new TreeSet<>();
        for (Range range : ranges) {
            for (int row = range.startRow(); row <= range.endRow(); row++) {
                lines.add(row);
            }
        }
        return lines;
    }

    /** Whether there was nothing to reach. */
    boolean isEmpty() {
        return covered.isEmpty() && Map.copyOf(missed).isEmpty();
    }
}
