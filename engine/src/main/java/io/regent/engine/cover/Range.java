package io.regent.engine.cover;

import io.regent.rego.Location;
import java.util.Comparator;

/** A piece of a file; rows and columns count from 1, the end column is the first one after it. */
public record Range(int startRow, int startColumn, int endRow, int endColumn) implements Comparable<Range> {
    private static final Comparator<Range> ORDER = Comparator.comparingInt(Range::startRow)
            .thenComparingInt(Range::startColumn)
            .thenComparingInt(Range::endRow)
            .thenComparingInt(Range::endColumn);

    static Range of(Location location) {
        int last = Math.max(location.end() - 1, location.start());
        return new Range(
                location.row(),
                location.column(),
                location.source().row(last),
                location.source().column(last) + 1);
    }

    @Override
    public int compareTo(Range other) {
        return ORDER.compare(this, other);
    }
}
