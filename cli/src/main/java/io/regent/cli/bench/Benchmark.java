package io.regent.cli.bench;

import com.sun.management.ThreadMXBean;
import io.regent.engine.EvaluationOptions;
import io.regent.engine.Metrics;
import io.regent.engine.PreparedQuery;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/** Repeats an operation until the repetitions together take a second. */
public final class Benchmark {
    private static final long ENOUGH_NANOS = 1_000_000_000;
    private static final long MOST_ROUNDS = 1_000_000_000;
    /** How many times more rounds the next attempt has at most. */
    private static final long GROWTH = 100;

    private static final double MARGIN = 1.2;
    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Operation operation;
    private final LongSupplier allocated;

    private Benchmark(Operation operation, LongSupplier allocated) {
        this.operation = operation;
        this.allocated = allocated;
    }

    /** Of something that this thread does. */
    static Benchmark ofThread(Operation operation) {
        return new Benchmark(operation, MEMORY::getCurrentThreadAllocatedBytes);
    }

    /** Of something that other threads do as well. */
    static Benchmark ofProcess(Operation operation) {
        return new Benchmark(operation, MEMORY::getTotalThreadAllocatedBytes);
    }

    /**
     * The figures of a query.
     *
     * @throws io.regent.rego.RegoException when it fails
     */
    public static Measurement measure(PreparedQuery query, EvaluationOptions options) {
        Metrics metrics = new Metrics();
        EvaluationOptions measured = options.withMetrics(metrics);
        Rounds rounds = ofThread(new Operation() {
                    @Override
                    public void reset() {
                        metrics.clear();
                    }

                    @Override
                    public void run() {
                        query.run(measured);
                    }
                })
                .measure();
        return new Measurement(
                rounds.count(),
                rounds.nanos(),
                rounds.bytes(),
                metrics.timer(Metrics.QUERY_EVAL).nanos());
    }

    /** The figures of the last attempt: those before it have had the code loaded and compiled. */
    Rounds measure() {
        operation.run();
        Rounds last = measure(1);
        while (last.nanos() < ENOUGH_NANOS && last.count() < MOST_ROUNDS) {
            last = measure(moreRounds(last));
        }
        return last;
    }

    private static long moreRounds(Rounds last) {
        double wanted = MARGIN * ENOUGH_NANOS / Math.max(1, last.nanos()) * last.count();
        long limited = (long) Math.min(wanted, (double) GROWTH * last.count());
        return Math.min(MOST_ROUNDS, Math.max(last.count() + 1, limited));
    }

    private Rounds measure(long count) {
        operation.reset();
        long before = allocated.getAsLong();
        long started = System.nanoTime();
        for (long round = 0; round < count; round++) {
            operation.run();
        }
        long nanos = System.nanoTime() - started;
        return new Rounds(count, nanos, allocated.getAsLong() - before);
    }
}
