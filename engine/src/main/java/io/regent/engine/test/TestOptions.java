package io.regent.engine.test;

import io.regent.engine.EvaluationOptions;
import io.regent.engine.trace.TraceListener;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How tests are run.
 *
 * @param timeout how long one test may take; null for no limit
 * @param parallel how many run at the same time, at least 1
 * @param evaluation what is the same for all tests; its limits, printing and listener are replaced
 * @param keepTrace whether the steps of tests that fail are kept
 * @param follower follows the steps of all tests, from several threads at once; null for nobody
 */
public record TestOptions(
        @Nullable Duration timeout,
        int parallel,
        EvaluationOptions evaluation,
        boolean keepTrace,
        @Nullable TraceListener follower) {}
