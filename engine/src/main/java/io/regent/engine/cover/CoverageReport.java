package io.regent.engine.cover;

import io.regent.value.Arr;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.Collection;
import java.util.SortedMap;

/** Coverage file by file, and its form in JSON. */
public record CoverageReport(SortedMap<String, FileCoverage> files) {
    public int coveredLines() {
        return files.values().stream().mapToInt(FileCoverage::coveredLines).sum();
    }

    public int missedLines() {
        return files.values().stream().mapToInt(FileCoverage::missedLines).sum();
    }

    /** Lines that were reached, in percent. */
    public double percent() {
        return FileCoverage.percent(coveredLines(), missedLines());
    }

    /** {@code {files, covered_lines, not_covered_lines, coverage}}. */
    public Obj toValue() {
        Obj.Builder byName = Obj.builder();
        files.forEach((name, file) -> {
            if (!file.isEmpty()) {
                byName.put(name, file(file));
            }
        });
        Obj.Builder report = Obj.builder().put("files", byName.build());
        return totals(report, coveredLines(), missedLines(), percent());
    }

    private static Obj file(FileCoverage file) {
        Obj.Builder fields = Obj.builder();
        if (!file.covered().isEmpty()) {
            fields.put(
                    "covered",
                    array(file.covered().stream().map(CoverageReport::range).toList()));
        }
        if (!file.missed().isEmpty()) {
            fields.put("not_covered", missed(file));
        }
        return totals(fields, file.coveredLines(), file.missedLines(), file.percent());
    }

    private static Arr missed(FileCoverage file) {
        Arr.Builder ranges = Arr.builder();
        file.missed().forEach((range, kinds) -> {
            Obj fields = range(range);
            ranges.add(
                    kinds.isEmpty()
                            ? fields
                            : fields.with(
                                    "kinds", array(kinds.stream().map(Str::of).toList())));
        });
        return ranges.build();
    }

    private static Arr array(Collection<? extends Value> items) {
        return Arr.of(items.toArray(new Value[0]));
    }

    private static Obj range(Range range) {
        return Obj.of(
                "start", point(range.startRow(), range.startColumn()), "end", point(range.endRow(), range.endColumn()));
    }

    private static Obj point(int row, int column) {
        return Obj.of("row", Num.of(row), "col", Num.of(column));
    }

    // OPA: a file or report without lines has no members for them.
    private static Obj totals(Obj.Builder fields, int covered, int missed, double percent) {
        if (covered > 0) {
            fields.put("covered_lines", Num.of(covered));
        }
        if (missed > 0) {
            fields.put("not_covered_lines", Num.of(missed));
        }
        return fields.put("coverage", Num.of(percent)).build();
    }
}
