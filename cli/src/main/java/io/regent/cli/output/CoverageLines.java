package io.regent.cli.output;

import io.regent.engine.cover.CoverageReport;
import io.regent.engine.cover.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Uncovered rows, neighbours joined: {@code p.rego:8}, {@code p.rego:22-23}. */
public final class CoverageLines {
    private CoverageLines() {}

    public static List<String> missed(CoverageReport report) {
        List<String> lines = new ArrayList<>();
        report.files().forEach((file, coverage) -> {
            SortedSet<Integer> rows = new TreeSet<>();
            for (Range range : coverage.missed().keySet()) {
                rows.add(range.startRow());
            }
            coverage.covered().forEach(range -> rows.remove(range.startRow()));
            join(file, List.copyOf(rows), lines);
        });
        return lines;
    }

    private static void join(String file, List<Integer> rows, List<String> lines) {
        for (int i = 0; i < rows.size(); i++) {
            int first = rows.get(i);
            while (i + 1 < rows.size() && rows.get(i + 1) == rows.get(i) + 1) {
                i++;
            }
            int last = rows.get(i);
            lines.add(file + ":" + (first == last ? String.valueOf(first) : first + "-" + last));
        }
    }
}
