package io.regent.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one evaluation may use before it ends with an error.
 *
 * @param time how long it may run; null for no limit; exceeding it is {@code eval_cancel_error}
 * @param steps how many expressions it may evaluate; exceeding it is {@code eval_cancel_error}
 * @param memory how many bytes of results, comprehensions and remembered rules it may hold, roughly
 * @param depth how deep rules, nested bodies and the steps of a body may nest
 */
public record Limits(@Nullable Duration time, long steps, long memory, int depth) {
    /** No limit but one of the depth that no sensible policy reaches. */
    public static final Limits NONE = new Limits(null, Long.MAX_VALUE, Long.MAX_VALUE, 50_000);

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
