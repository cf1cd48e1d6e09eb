package io.regent.rego.format;

import io.regent.rego.Location;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Term;

/**
 * Where something stands in the source, as the layout asks for it.
 *
 * <p>What no text stands behind is on row 1.
 *
 * @param row the row that counts as the first, which is not always that of {@code from}
 * @param from where the text begins in {@code source}
 */
record Place(int row, String source, int from, int to) {
    /** The row of what was not found: no comment stands there or above. */
    static final int NOWHERE = -1;

    static Place of(Location where) {
        return where.isKnown()
                ? new Place(where.row(), where.source().text(), where.textStart(), where.end())
                : ofText("");
    }

    static Place of(Term term) {
        return term.location().isKnown() ? of(term.location()) : ofText(RegoText.of(term));
    }

    private static Place ofText(String text) {
        return new Place(1, text, 0, text.length());
    }

    /** The row of something, without the text behind it. */
    static int row(Location where) {
        return where.isKnown() ? where.row() : 1;
    }

    boolean isEmpty() {
        return from == to;
    }

    String text() {
        return source.substring(from, to);
    }

    boolean beginsWith(char c) {
        return from < to && source.charAt(from) == c;
    }

    /** The row of the text's end. */
    int lastRow() {
        return row + lineEnds(from, to);
    }

    private int lineEnds(int start, int end) {
        int count = 0;
        for (int at = source.indexOf('\n', start, end); at >= 0; at = source.indexOf('\n', at + 1, end)) {
            count++;
        }
        return count;
    }

    /** The text up to {@code length} characters, without blanks at its end. */
    Place shortened(int length) {
        int end = Math.min(from + length, to);
        while (end > from && isBlank(source.charAt(end - 1))) {
            end--;
        }
        return new Place(row, source, from, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    /** The rest of the text from its {@code length}th character on, on the row where that stands. */
    Place after(int length) {
        int start = from + length;
        return new Place(row + lineEnds(from, start), source, start, to);
    }

    /** Whether a line ends before the text {@code first} comes, but not at the very beginning. */
    boolean breaksBefore(String first) {
        int at = source.indexOf(first, from, to);
        return at > from && source.indexOf('\n', from, at) > from;
    }

    /** The row of the bracket that closes the first {@code open}. */
    int closing(char open, char close) {
        return closing(from, 0, open, close);
    }

    /** The same behind the first pair of other brackets. */
    int closingBehind(char skipOpen, char skipClose, char open, char close) {
        int begin = find(skipOpen, from);
        int end = matching(begin, skipOpen, skipClose);
        int ends = begin < to ? lineEnds(begin, end) : 0;
        return closing(end, ends, open, close);
    }

    // OPA: brackets in strings and comments count too, and line ends before the opening one do not.
    private int closing(int start, int ends, char open, char close) {
        int begin = find(open, start);
        int end = matching(begin, open, close);
        return end < to ? row + ends + lineEnds(begin, end) : NOWHERE;
    }

    private int find(char c, int start) {
        int at = source.indexOf(c, Math.min(start, to), to);
        return at < 0 ? to : at;
    }

    /** Where the bracket at {@code begin} is closed; the end of the text when it is not. */
    private int matching(int begin, char open, char close) {
        int depth = 1;
        for (int at = begin + 1; at < to; at++) {
            char c = source.charAt(at);
            if (c == open) {
                depth++;
            } else if (c == close) {
                depth--;
            }
            if (depth == 0) {
                return at;
            }
        }
        return to;
    }
}
