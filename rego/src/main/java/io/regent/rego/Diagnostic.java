package io.regent.rego;

import io.regent.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, from any stage.
 *
 * @param code the reference's error code, e.g. {@code rego_parse_error}, see {@link Codes}; empty for failures of files
 * @param message the text without code and place
 * @param location where; null when no text is to blame
 * @param details machine-readable details as the reference gives them in JSON, or null
 * @param lines what the reference prints below the message, e.g. the source line and a caret, without indentation
 * @param trace the calls that led here, innermost first; empty before evaluation
 */
public record Diagnostic(
        String code,
        String message,
        @Nullable Location location,
        @Nullable Value details,
        List<String> lines,
        List<Call> trace) {
    public Diagnostic {
        lines = List.copyOf(lines);
        trace = List.copyOf(trace);
    }

    /**
     * A place that evaluation was at.
     *
     * @param queryId the number of the query it ran in
     * @param text the text there, with values in place of variables that had some
     */
    public record Call(long queryId, Location location, String text) {
        /** How many characters of a text are shown. */
        public static final int LONGEST_TEXT = 80;

        /** The place and the text, as the reference prints them below an error. */
        @Override
        public String toString() {
            return location.isKnown() ? location + ": " + oneLine(text) : "<unknown>";
        }

        /** A text without line breaks, cut off where it gets too long. */
        public static String oneLine(String text) {
            String line = text.strip().replaceAll("\\s+", " ");
            int length = line.codePointCount(0, line.length());
            return length <= LONGEST_TEXT ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_TEXT)) + "...";
        }
    }

    public Diagnostic(String code, String message, @Nullable Location location) {
        this(code, message, location, null, List.of(), List.of());
    }

    public Diagnostic(
            String code, String message, @Nullable Location location, @Nullable Value details, List<Call> trace) {
        this(code, message, location, details, List.of(), trace);
    }

    // OPA: what fails while a query is evaluated stands at its text, not at its row and column.
    private String place(Location where) {
        boolean inQuery = where.file().isEmpty()
                && code.startsWith("eval_")
                && !where.text().isEmpty();
        return inQuery ? where.text() : where.toString();
    }

    /** {@code file:row: code: message} and the indented lines below, as the reference prints it. */
    @Override
    public String toString() {
        String place = location == null || location == Location.NONE ? "" : place(location) + ": ";
        String head = place + (code.isEmpty() ? "" : code + ": ") + message;
        return lines.isEmpty() ? head : head + "\n\t" + String.join("\n\t", lines);
    }
}
