package io.regent.engine;

import io.regent.engine.trace.TraceListener;
import io.regent.value.Obj;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of one evaluation. {@link #DEFAULT} has none; the {@code with…} methods give copies.
 *
 * @param input the input document; null for undefined
 * @param nowNanos what {@code time.now_ns} answers, in nanoseconds since 1970; 0 for the time of the evaluation
 * @param seed where random numbers start; 0 for a fresh seed
 * @param strictBuiltinErrors whether an error of a built-in ends the evaluation; else its expression is undefined
 * @param limits what the evaluation may use
 * @param cancellation a switch that ends it from outside; null for none
 * @param print where {@code print} writes; null discards
 * @param listener who follows every step; null for nobody, which costs nothing
 * @param metrics where times and counts are recorded; null for nowhere
 * @param instrument whether the costly counters of single operations are recorded as well
 * @param earlyExit whether a complete rule may stop at the first of equal constant values
 * @param indexing whether rules are found by index; else each is tried
 * @param runtime the document behind {@code opa.runtime()}
 */
public record EvaluationOptions(
        @Nullable Value input,
        long nowNanos,
        long seed,
        boolean strictBuiltinErrors,
        Limits limits,
        @Nullable Cancellation cancellation,
        @Nullable PrintSink print,
        @Nullable TraceListener listener,
        @Nullable Metrics metrics,
        boolean instrument,
        boolean earlyExit,
        boolean indexing,
        Value runtime) {

    public static final EvaluationOptions DEFAULT =
            new EvaluationOptions(null, 0, 0, false, Limits.NONE, null, null, null, null, false, true, true, Obj.EMPTY);

    public static EvaluationOptions ofInput(@Nullable Value input) {
        return DEFAULT.withInput(input);
    }

    public EvaluationOptions withInput(@Nullable Value changed) {
        return new EvaluationOptions(
                changed,
                nowNanos,
                seed,
                strictBuiltinErrors,
                limits,
                cancellation,
                print,
                listener,
                metrics,
                instrument,
                earlyExit,
                indexing,
                runtime);
    }

    public EvaluationOptions withNow(long changedNanos) {
        return new EvaluationOptions(
                input,
                changedNanos,
                seed,
                strictBuiltinErrors,
                limits,
                cancellation,
                print,
                listener,
                metrics,
                instrument,
                earlyExit,
                indexing,
                runtime);
    }

    public EvaluationOptions withSeed(long changed) {
        return new EvaluationOptions(
                input,
                nowNanos,
                changed,
                strictBuiltinErrors,
                limits,
                cancellation,
                print,
                listener,
                metrics,
                instrument,
                earlyExit,
                indexing,
                runtime);
    }

    public EvaluationOptions withStrictBuiltinErrors(boolean changed) {
        return new EvaluationOptions(
                input,
                nowNanos,
                seed,
                changed,
                limits,
                cancellation,
                print,
                listener,
                metrics,
                instrument,
                earlyExit,
                indexing,
                runtime);
    }

    public EvaluationOptions withLimits(Limits changed) {
        return new EvaluationOptions(
                input,
                nowNanos,
                seed,
                strictBuiltinErrors,
                changed,
                cancellation,
                print,
                listener,
                metrics,
                instrument,
                earlyExit,
                indexing,
                runtime);
    }

    public EvaluationOptions withCancellation(@Nullable Cancellation changed) {
        return new EvaluationOptions(
                input,
                nowNanos,
                seed,
                strictBuiltinErrors,
                limits,
                changed,
                print,
                listener,
                metrics,
                instrument,
                earlyExit,
                indexing,
                runtime);
    }

    public EvaluationOptions withPrint(@Nullable PrintSink changed) {
        return new EvaluationOptions(
                input,
                nowNanos,
                seed,
                strictBuiltinErrors,
                limits,
                cancellation,
                changed,
                listener,
                metrics,
                instrument,
                earlyExit,
                indexing,
                runtime);
    }

    public EvaluationOptions withListener(@Nullable TraceListener changed) {
        return new EvaluationOptions(
                input,
                nowNanos,
                seed,
                strictBuiltinErrors,
                limits,
                cancellation,
                print,
                changed,
                metrics,
                instrument,
                earlyExit,
                indexing,
                runtime);
    }

    /** {@code instrumented} asks for the costly counters of single operations as well. */
    public EvaluationOptions withMetrics(@Nullable Metrics changed, boolean instrumented) {
        return new EvaluationOptions(
                input,
                nowNanos,
                seed,
                strictBuiltinErrors,
                limits,
                cancellation,
                print,
                listener,
                changed,
                instrumented,
                earlyExit,
                indexing,
                runtime);
    }

    public EvaluationOptions withEarlyExit(boolean changed) {
        return new EvaluationOptions(
                input,
                nowNanos,
                seed,
                strictBuiltinErrors,
                limits,
                cancellation,
                print,
                listener,
                metrics,
                instrument,
                changed,
                indexing,
                runtime);
    }

    public EvaluationOptions withIndexing(boolean changed) {
        return new EvaluationOptions(
                input,
                nowNanos,
                seed,
                strictBuiltinErrors,
                limits,
                cancellation,
                print,
                listener,
                metrics,
                instrument,
                earlyExit,
                changed,
                runtime);
    }

    public EvaluationOptions withRuntime(Value changed) {
        return new EvaluationOptions(
                input,
                nowNanos,
                seed,
                strictBuiltinErrors,
                limits,
                cancellation,
                print,
                listener,
                metrics,
                instrument,
                earlyExit,
                indexing,
                changed);
    }
}
