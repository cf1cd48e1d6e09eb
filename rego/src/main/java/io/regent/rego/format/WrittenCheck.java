package io.regent.rego.format;

import org.jspecify.annotations.Nullable;

/**
 * Stops as soon as the text written so far cannot become {@code expected}.
 *
 * @param expected null when there is nothing to compare with
 */
record WrittenCheck(@Nullable String expected) {
    /** The text will be another one. */
    static final class Different extends RuntimeException {
        private static final long serialVersionUID = 1;

        Different() {
            super("not formatted", null, false, false);
        }
    }

    void check(Printer printer) {
        if (expected == null
                || printer.page.hasWaitingComment()
                || !printer.problems().isEmpty()) {
            return;
        }
        if (!printer.page.beginsLike(expected)) {
            throw new Different();
        }
    }
}
