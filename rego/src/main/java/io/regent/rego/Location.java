package io.regent.rego;

/**
 * A range of a source: {@code [start, end)} in UTF-16 units.
 *
 * <p>INVARIANT: any two locations are equal. They say where a node came from, not what it is, so syntax-tree records
 * that hold one still compare by structure.
 */
public final class Location {
    /** For nodes that no text stands behind. */
    public static final Location NONE = new Location(new Source("", ""), 0, 0);

    private final Source source;
    private final int start;
    private final int textStart;
    private final int end;

    public Location(Source source, int start, int end) {
        this(source, start, start, end);
    }

    /** A place whose text begins elsewhere than its row and column say. */
    // OPA: `(a | b)` is placed at `a`, with the text from the parenthesis on.
    public Location(Source source, int start, int textStart, int end) {
        this.source = source;
        this.start = start;
        this.textStart = textStart;
        this.end = end;
    }

    /** Whether some text stands behind it. */
    public boolean isKnown() {
        return this != NONE;
    }

    public Source source() {
        return source;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    public String file() {
        return source.name();
    }

    /** The first row, from 1. */
    public int row() {
        return source.row(start);
    }

    /** The first column in code points, from 1. */
    public int column() {
        return source.column(start);
    }

    /** Where {@link #text()} begins; nearly always {@link #start()}. */
    public int textStart() {
        return textStart;
    }

    /** The text of the range. */
    public String text() {
        return source.text().substring(textStart, end);
    }

    /** From the start of this to the end of {@code last}, in the same source. */
    public Location to(Location last) {
        return new Location(source, start, textStart, Math.max(end, last.end));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Location;
    }

    @Override
    public int hashCode() {
        return 1;
    }

    /** {@code file:row}, or {@code row:column} for a source without a name. */
    @Override
    public String toString() {
        return file().isEmpty() ? row() + ":" + column() : file() + ":" + row();
    }
}
