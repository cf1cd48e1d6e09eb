package io.regent.engine;

import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Times and counts of one request, under the reference's names: the timer {@code rego_query_eval} appears as
 * {@code timer_rego_query_eval_ns}. For one thread at a time.
 */
public final class Metrics {
    public static final String INPUT_PARSE = "rego_input_parse";
    public static final String QUERY_PARSE = "rego_query_parse";
    public static final String QUERY_COMPILE = "rego_query_compile";
    public static final String QUERY_EVAL = "rego_query_eval";
    public static final String MODULE_PARSE = "rego_module_parse";
    public static final String MODULE_COMPILE = "rego_module_compile";
    public static final String PARTIAL_EVAL = "rego_partial_eval";
    public static final String DATA_PARSE = "rego_data_parse";
    public static final String LOAD_FILES = "rego_load_files";
    public static final String LOAD_BUNDLES = "rego_load_bundles";
    public static final String EXTERNAL_RESOLVE = "rego_external_resolve";
    public static final String SERVER_HANDLER = "server_handler";

    private final SortedMap<String, Timer> timers = new TreeMap<>();
    private final SortedMap<String, Counter> counters = new TreeMap<>();
    private final SortedMap<String, Histogram> histograms = new TreeMap<>();
    private final boolean instrumented;

    /** Without the costly counts of single operations. */
    public Metrics() {
        this(false);
    }

    /** {@code instrumented} asks for the costly times and counts of compile passes and single operations as well. */
    public Metrics(boolean instrumented) {
        this.instrumented = instrumented;
    }

    public boolean isInstrumented() {
        return instrumented;
    }

    /** The timer of that name, made when it is first asked for. */
    public Timer timer(String name) {
        return timers.computeIfAbsent(name, unused -> new Timer());
    }

    /** The counter of that name, made when it is first asked for. */
    public Counter counter(String name) {
        return counters.computeIfAbsent(name, unused -> new Counter());
    }

    /** The histogram of that name, made when it is first asked for. */
    public Histogram histogram(String name) {
        return histograms.computeIfAbsent(name, unused -> new Histogram());
    }

    /** Does {@code work} and adds the time it takes, whether it succeeds or fails, to the timer of that name. */
    public <T> T time(String timer, Supplier<T> work) {
        long started = System.nanoTime();
        try {
            return work.get();
        } finally {
            timer(timer).add(System.nanoTime() - started);
        }
    }

    /** All of them as the reference writes them in JSON. */
    public Obj toValue() {
        Obj.Builder all = Obj.builder();
        timers.forEach((name, timer) -> all.put("timer_" + name + "_ns", Num.of(timer.nanos())));
        counters.forEach((name, counter) -> all.put("counter_" + name, Num.of(counter.count())));
        histograms.forEach((name, histogram) -> all.put("histogram_" + name, histogram.toValue()));
        return all.build();
    }

    public void clear() {
        timers.clear();
        counters.clear();
        histograms.clear();
    }

    /** The sum of the times between start and stop. */
    public static final class Timer {
        private long started;
        private long nanos;

        public void start() {
            started = System.nanoTime();
        }

        public void stop() {
            add(System.nanoTime() - started);
        }

        /** Adds a time that was measured elsewhere. */
        public void add(long furtherNanos) {
            nanos += furtherNanos;
        }

        public long nanos() {
            return nanos;
        }
    }

    /** How often which values occur. Keeps a random choice of them when they are many. */
    public static final class Histogram {
        private static final int KEPT = 1_028;

        private final List<Long> kept = new ArrayList<>();
        private final SplittableRandom random = new SplittableRandom(1);
        private long count;

        public void add(long value) {
            count++;
            if (kept.size() < KEPT) {
                kept.add(value);
                return;
            }
            long place = random.nextLong(count);
            if (place < KEPT) {
                kept.set((int) place, value);
            }
        }

        public long count() {
            return count;
        }

        private Obj toValue() {
            return count == 0 ? Obj.EMPTY : Sample.of(kept).toValue().with(Str.of("count"), Num.of(count));
        }
    }

    /** A number that grows. */
    public static final class Counter {
        private long count;

        public void increment() {
            add(1);
        }

        public void add(long further) {
            count += further;
        }

        public long count() {
            return count;
        }
    }
}
