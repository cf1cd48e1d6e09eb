package io.regent.engine.topdown;

import io.regent.engine.Metrics;
import io.regent.value.Arr;
import io.regent.value.Value;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The costly times and counts of single operations, under the reference's names. */
final class Instruments {
    static final String PLUG = "eval_op_plug";
    static final String RESOLVE = "eval_op_resolve";
    static final String RULE_INDEX = "eval_op_rule_index";
    static final String BUILTIN_CALL = "eval_op_builtin_call";
    static final String COMPREHENSION_BUILD = "eval_op_comprehension_cache_build";
    static final String COMPREHENSION_HIT = "eval_op_comprehension_cache_hit";
    static final String COMPREHENSION_MISS = "eval_op_comprehension_cache_miss";
    static final String COMPREHENSION_SKIP = "eval_op_comprehension_cache_skip";
    private static final String VIRTUAL_HIT = "eval_op_virtual_cache_hit";
    private static final String VIRTUAL_MISS = "eval_op_virtual_cache_miss";
    private static final String BASE_HIT = "eval_op_base_cache_hit";
    private static final String BASE_MISS = "eval_op_base_cache_miss";

    private final Metrics metrics;
    /** The paths of base documents that were read and found. */
    private final Set<Arr> read = new HashSet<>();

    Instruments(Metrics metrics) {
        this.metrics = metrics;
    }

    void count(String counter) {
        metrics.counter(counter).increment();
    }

    /** Does {@code work} and records how long it takes. */
    <T extends @Nullable Object> T time(String operation, Supplier<T> work) {
        long started = System.nanoTime();
        try {
            return work.get();
        } finally {
            long nanos = System.nanoTime() - started;
            metrics.timer(operation).add(nanos);
            metrics.histogram(operation).add(nanos);
        }
    }

    /** Counts that a rule or function was asked, which may have been remembered. */
    void rules(boolean remembered) {
        count(remembered ? VIRTUAL_HIT : VIRTUAL_MISS);
    }

    /**
     * Counts that a base document was asked for.
     *
     * @param path its keys; null when it lies below one that was found before
     */
    // OPA: base documents are read from storage once, with everything below them.
    void base(Value @Nullable [] path, boolean found) {
        boolean known = time(RESOLVE, () -> found && (path == null || isRead(path)));
        count(known ? BASE_HIT : BASE_MISS);
        if (found && path != null) {
            read.add(Arr.of(path));
        }
    }

    private boolean isRead(Value[] path) {
        for (int length = 0; length <= path.length; length++) {
            if (read.contains(Arr.of(Arrays.copyOf(path, length)))) {
                return true;
            }
        }
        return false;
    }
}
