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
        int end = location.end();
        return new Range(
                location.row(),
                location.column(),
                location.source().row(end),
                location.source().column(end));
    }

    @Override
    public int compareTo(Range other) {
        return ORDER.compare(this, other);
    }
}
