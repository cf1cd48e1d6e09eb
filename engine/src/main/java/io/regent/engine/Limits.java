package io.regent.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one evaluation may use before it ends with an error.
 *
 * @param time how long it may run; null for no limit; exceeding it is {@code eval_cancel_error}
 * @param steps how many expressions it may evaluate; exceeding it is {@code eval_cancel_error}
 * @param memory how many bytes of results, comprehensions and remembered rules it may hold, roughly
 * @param depth how deep calls, rules and nested bodies may go
 */
public record Limits(@Nullable Duration time, long steps, long memory, int depth) {
    /** No limit but the depth that keeps the stack of the thread from overflowing. */
    public static final Limits NONE = new Limits(null, Long.MAX_VALUE, Long.MAX_VALUE, 2_000);

    public Limits withTime(@Nullable Duration changed) {
        return new Limits(changed, steps, memory, depth);
    }

    public Limits withSteps(long changed) {
        return new Limits(time, changed, memory, depth);
    }

    public Limits withMemory(long changed) {
        return new Limits(time, steps, changed, depth);
    }

    public Limits withDepth(int changed) {
        return new Limits(time, steps, memory, changed);
    }
}
