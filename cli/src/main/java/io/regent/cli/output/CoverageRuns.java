package io.regent.cli.output;

import io.regent.cli.args.UsageException;
import io.regent.engine.EvaluationOptions;
import java.util.List;

/** The further runs that say why something was not covered: {@code --coverage-runs}. */
public final class CoverageRuns {
    private static final String INDEX = "index_excluded";
    private static final String EARLY_EXIT = "early_exit";

    private CoverageRuns() {}

    /** Refuses names that are no such run. */
    public static void check(List<String> kinds) {
        for (String kind : kinds) {
            if (!kind.equals(INDEX) && !kind.equals(EARLY_EXIT)) {
                throw new UsageException("invalid --coverage-runs value \"" + kind + "\" (expected \"" + INDEX
                        + "\" or \"" + EARLY_EXIT + "\")");
            }
        }
    }

    /** The circumstances of such a run. */
    public static EvaluationOptions options(String kind, EvaluationOptions plain) {
        return kind.equals(EARLY_EXIT) ? plain.withEarlyExit(false) : plain.withIndexing(false);
    }
}
