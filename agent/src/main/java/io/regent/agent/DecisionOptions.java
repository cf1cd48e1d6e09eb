package io.regent.agent;

import io.regent.engine.Cancellation;
import io.regent.engine.Metrics;
import io.regent.engine.PrintSink;
import io.regent.engine.trace.TraceListener;
import org.jspecify.annotations.Nullable;

/**
 * How a decision is made.
 *
 * @param strictBuiltinErrors whether an error of a built-in ends the evaluation
 * @param metrics where times and counts are recorded
 * @param listener who follows every step; null for nobody
 * @param print where {@code print} writes; null discards
 * @param cancellation a switch that ends the evaluation from outside; null for none
 */
public record DecisionOptions(
        boolean strictBuiltinErrors,
        Metrics metrics,
        @Nullable TraceListener listener,
        @Nullable PrintSink print,
        @Nullable Cancellation cancellation) {
    public static DecisionOptions of(Metrics metrics) {
        return new DecisionOptions(false, metrics, null, null, null);
    }
}
