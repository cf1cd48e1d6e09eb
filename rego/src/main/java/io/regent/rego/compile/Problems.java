package io.regent.rego.compile;

import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.RegoException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found wrong so far, up to the limit. */
final class Problems {
    private final int limit;
    private final List<Diagnostic> found = new ArrayList<>();
    private boolean blocked;
    private boolean limitReached;

    /** Ends the compilation when the limit is reached. */
    static final class LimitReached extends RuntimeException {
        private static final long serialVersionUID = 1;

        LimitReached() {
            super("error limit reached", null, false, false);
        }
    }

    /**
     * Nothing yet.
     *
     * @param limit after how many errors to stop; 0 for no limit
     */
    Problems(int limit) {
        this.limit = limit;
    }

    /** An error after which later passes make no sense. */
    void block(Diagnostic problem) {
        blocked = true;
        note(problem);
    }

    /** Errors of one pass, of which the first by place count when there are too many. */
    void note(List<Diagnostic> problems) {
        List<Diagnostic> sorted = new ArrayList<>(problems);
        sorted.sort(Problems::compare);
        sorted.forEach(this::note);
    }

    void block(String code, String message, @Nullable Location where) {
        block(new Diagnostic(code, message, where));
    }

    /** An error after which later passes still look for others. */
    void note(Diagnostic problem) {
        if (limit > 0 && found.size() == limit) {
            limitReached = true;
            throw new LimitReached();
        }
        found.add(problem);
    }

    void note(String code, String message, @Nullable Location where) {
        note(new Diagnostic(code, message, where));
    }

    /** Whether there is an error after which later passes make no sense. */
    boolean blocked() {
        return blocked;
    }

    int count() {
        return found.size();
    }

    /** Throws what was found, ordered by place; what has none comes last. */
    void throwIfAny() {
        if (found.isEmpty()) {
            return;
        }
        List<Diagnostic> all = new ArrayList<>(found);
        all.sort(Problems::compare);
        if (limitReached) {
            all.add(new Diagnostic(Codes.COMPILE, "error limit reached", null));
        }
        throw new RegoException(all);
    }

    /** By place, then by code and text. Written out, because chained comparators cost milliseconds at every start. */
    private static int compare(Diagnostic a, Diagnostic b) {
        int order = file(a).compareTo(file(b));
        order = order != 0 ? order : Integer.compare(row(a), row(b));
        order = order != 0 ? order : Integer.compare(column(a), column(b));
        order = order != 0 ? order : a.code().compareTo(b.code());
        return order != 0 ? order : a.message().compareTo(b.message());
    }

    private static String file(Diagnostic problem) {
        Location where = place(problem);
        return where == null ? "\uFFFF" : where.file();
    }

    private static int row(Diagnostic problem) {
        Location where = place(problem);
        return where == null ? 0 : where.row();
    }

    private static int column(Diagnostic problem) {
        Location where = place(problem);
        return where == null ? 0 : where.column();
    }

    private static @Nullable Location place(Diagnostic problem) {
        return problem.location() == Location.NONE ? null : problem.location();
    }
}
