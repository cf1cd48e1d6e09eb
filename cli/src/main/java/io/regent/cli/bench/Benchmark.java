package io.regent.cli.bench;

import com.sun.management.ThreadMXBean;
import io.regent.engine.EvaluationOptions;
import io.regent.engine.Metrics;
import io.regent.engine.PreparedQuery;
import java.lang.management.ManagementFactory;

/** Repeats a query until the repetitions together take a second. */
public final class Benchmark {
    private static final long ENOUGH_NANOS = 1_000_000_000;
    private static final long MOST_ROUNDS = 1_000_000_000;
    /** How many times more rounds the next attempt has at most. */
    private static final long GROWTH = 100;

    private static final double MARGIN = 1.2;

    private final PreparedQuery query;
    private final EvaluationOptions options;
    private final ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    public Benchmark(PreparedQuery query, EvaluationOptions options) {
        this.query = query;
        this.options = options;
    }

    /**
     * The figures of the last attempt: those before it have had the code compiled.
     *
     * @throws io.regent.rego.RegoException when the query fails
     */
    public Measurement measure() {
        Measurement last = measure(1);
        while (last.nanos() < ENOUGH_NANOS && last.rounds() < MOST_ROUNDS) {
            last = measure(moreRounds(last));
        }
        return last;
    }

    private static long moreRounds(Measurement last) {
        double wanted = MARGIN * ENOUGH_NANOS / Math.max(1, last.nanos()) * last.rounds();
        long limited = (long) Math.min(wanted, (double) GROWTH * last.rounds());
        return Math.min(MOST_ROUNDS, Math.max(last.rounds() + 1, limited));
    }

    private Measurement measure(long rounds) {
        Metrics metrics = new Metrics();
        EvaluationOptions measured = options.withMetrics(metrics);
        long allocated = memory.getCurrentThreadAllocatedBytes();
        long started = System.nanoTime();
        for (long round = 0; round < rounds; round++) {
            query.run(measured);
        }
        long nanos = System.nanoTime() - started;
        long bytes = memory.getCurrentThreadAllocatedBytes() - allocated;
        return new Measurement(
                rounds, nanos, bytes, metrics.timer(Metrics.QUERY_EVAL).nanos());
    }
}
