package io.regent.engine;

import io.regent.value.Num;
import io.regent.value.Obj;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /** The timer of that name, made when it is first asked for. */
    public Timer timer(String name) {
        return timers.computeIfAbsent(name, unused -> new Timer());
    }

    /** The counter of that name, made when it is first asked for. */
    public Counter counter(String name) {
        return counters.computeIfAbsent(name, unused -> new Counter());
    }

    /** All of them as the reference writes them in JSON. */
    public Obj toValue() {
        Obj.Builder all = Obj.builder();
        timers.forEach((name, timer) -> all.put("timer_" + name + "_ns", Num.of(timer.nanos())));
        counters.forEach((name, counter) -> all.put("counter_" + name, Num.of(counter.count())));
        return all.build();
    }

    public void clear() {
        timers.clear();
        counters.clear();
    }

    /** The sum of the times between start and stop. */
    public static final class Timer {
        private long started;
        private long nanos;

        public void start() {
            started = System.nanoTime();
        }

        public void stop() {
            nanos += System.nanoTime() - started;
        }

        public long nanos() {
            return nanos;
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
