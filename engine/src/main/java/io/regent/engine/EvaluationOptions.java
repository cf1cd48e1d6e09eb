package io.regent.engine;

import io.regent.builtins.Egress;
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
 * @param earlyExit whether a complete rule may stop at the first of equal constant values
 * @param indexing whether rules are found by index; else each is tried
 * @param runtime the document behind {@code opa.runtime()}
 * @param egress the way out for built-ins that reach other machines; null for none
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
        boolean earlyExit,
        boolean indexing,
        Value runtime,
        @Nullable Egress egress) {

    public static final EvaluationOptions DEFAULT =
            new EvaluationOptions(null, 0, 0, false, Limits.NONE, null, null, null, null, true, true, Obj.EMPTY, null);

    public static EvaluationOptions ofInput(@Nullable Value input) {
        return DEFAULT.withInput(input);
    }

    public EvaluationOptions withInput(@Nullable Value changed) {
        Draft draft = new Draft(this);
        draft.input = changed;
        return draft.options();
    }

    public EvaluationOptions withNow(long changedNanos) {
        Draft draft = new Draft(this);
        draft.nowNanos = changedNanos;
        return draft.options();
    }

    public EvaluationOptions withSeed(long changed) {
        Draft draft = new Draft(this);
        draft.seed = changed;
        return draft.options();
    }

    public EvaluationOptions withStrictBuiltinErrors(boolean changed) {
        Draft draft = new Draft(this);
        draft.strictBuiltinErrors = changed;
        return draft.options();
    }

    public EvaluationOptions withLimits(Limits changed) {
        Draft draft = new Draft(this);
        draft.limits = changed;
        return draft.options();
    }

    public EvaluationOptions withCancellation(@Nullable Cancellation changed) {
        Draft draft = new Draft(this);
        draft.cancellation = changed;
        return draft.options();
    }

    public EvaluationOptions withPrint(@Nullable PrintSink changed) {
        Draft draft = new Draft(this);
        draft.print = changed;
        return draft.options();
    }

    public EvaluationOptions withListener(@Nullable TraceListener changed) {
        Draft draft = new Draft(this);
        draft.listener = changed;
        return draft.options();
    }

    public EvaluationOptions withMetrics(@Nullable Metrics changed) {
        Draft draft = new Draft(this);
        draft.metrics = changed;
        return draft.options();
    }

    public EvaluationOptions withEarlyExit(boolean changed) {
        Draft draft = new Draft(this);
        draft.earlyExit = changed;
        return draft.options();
    }

    public EvaluationOptions withIndexing(boolean changed) {
        Draft draft = new Draft(this);
        draft.indexing = changed;
        return draft.options();
    }

    public EvaluationOptions withRuntime(Value changed) {
        Draft draft = new Draft(this);
        draft.runtime = changed;
        return draft.options();
    }

    public EvaluationOptions withEgress(@Nullable Egress changed) {
        Draft draft = new Draft(this);
        draft.egress = changed;
        return draft.options();
    }

    /** A copy to change. */
    private static final class Draft {
        private @Nullable Value input;
        private long nowNanos;
        private long seed;
        private boolean strictBuiltinErrors;
        private Limits limits;
        private @Nullable Cancellation cancellation;
        private @Nullable PrintSink print;
        private @Nullable TraceListener listener;
        private @Nullable Metrics metrics;
        private boolean earlyExit;
        private boolean indexing;
        private Value runtime;
        private @Nullable Egress egress;

        Draft(EvaluationOptions from) {
            input = from.input;
            nowNanos = from.nowNanos;
            seed = from.seed;
            strictBuiltinErrors = from.strictBuiltinErrors;
            limits = from.limits;
            cancellation = from.cancellation;
            print = from.print;
            listener = from.listener;
            metrics = from.metrics;
            earlyExit = from.earlyExit;
            indexing = from.indexing;
            runtime = from.runtime;
            egress = from.egress;
        }

        EvaluationOptions options() {
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
                    earlyExit,
                    indexing,
                    runtime,
                    egress);
        }
    }
}
