package io.regent.cli.bench;

import io.regent.engine.EvaluationOptions;
import io.regent.engine.Metrics;
import io.regent.engine.PreparedQuery;

/** Evaluates a query in this process. */
final class QueryOperation implements Operation {
    private final PreparedQuery query;
    private final EvaluationOptions options;
    private final Samples samples;
    private final boolean wantsResult;
    private final Metrics metrics = new Metrics();

    /** @param wantsResult whether an undefined answer is a failure */
    QueryOperation(PreparedQuery query, EvaluationOptions options, Samples samples, boolean wantsResult) {
        this.query = query;
        this.options = options.withMetrics(metrics);
        this.samples = samples;
        this.wantsResult = wantsResult;
    }

    @Override
    public void reset() {
        samples.clear();
    }

    @Override
    public void run() {
        metrics.clear();
        if (query.run(options).isUndefined() && wantsResult) {
            throw BenchFailure.undefined();
        }
        samples.add(
                "timer_" + Metrics.QUERY_EVAL + "_ns",
                metrics.timer(Metrics.QUERY_EVAL).nanos());
    }
}
