package io.regent.rego.format;

import io.regent.rego.ast.Comment;

/** Writes parts of the source as they stand; the comments in them are not written again. */
final class Verbatim {
    private final Printer printer;
    private boolean lastRowToo;

    Verbatim(Printer printer) {
        this.printer = printer;
    }

    /** Whether the comment behind the last row of such a part belongs to it. */
    void takeLastRow(boolean taken) {
        lastRowToo = taken;
    }

    void write(Place place) {
        printer.page.write(place.text());
        int last = place.lastRow();
        printer.comments.takeAbove(last);
        Comment behind = lastRowToo ? printer.comments.takeOn(last) : null;
        if (behind != null) {
            printer.page.write(" " + behind.location().text());
        }
    }
}
