package io.regent.engine.topdown;

import io.regent.engine.Cancellation;
import io.regent.engine.Limits;
import io.regent.rego.Codes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What an evaluation may still use. */
final class Budget {
    /** How many steps are counted before the clock and the switch are looked at. */
    private static final int INTERVAL = 1024;

    private final Limits limits;
    private final @Nullable Cancellation cancellation;
    private final long deadline;
    private long spent;
    private int untilCheck;
    private long memory;
    private int depth;

    Budget(Limits limits, @Nullable Cancellation cancellation) {
        this.limits = limits;
        this.cancellation = cancellation;
        Duration time = limits.time();
        this.deadline = time == null ? Long.MAX_VALUE : System.nanoTime() + time.toNanos();
        this.untilCheck = firstInterval();
    }

    private int firstInterval() {
        return (int) Math.min(INTERVAL, limits.steps());
    }

    void tick(Frame frame) {
        if (isDue()) {
            check(frame);
        }
    }

    /** Counts a step; returns whether {@link #check} is due. */
    boolean isDue() {
        return --untilCheck < 0;
    }

    /** Fails when the query was cancelled or one of its limits is exceeded. */
    void check(Frame frame) {
        spent += INTERVAL;
        untilCheck = INTERVAL;
        checkTime(frame);
        if (spent >= limits.steps()) {
            throw cancelled(frame, "query needs more than " + limits.steps() + " steps");
        }
    }

    /** Fails when the query was cancelled or its time is over; for after work that may have taken long. */
    void checkTime(Frame frame) {
        if (cancellation != null && cancellation.isCancelled()) {
            throw cancelled(frame, "caller cancelled query execution");
        }
        if (deadline != Long.MAX_VALUE && System.nanoTime() - deadline >= 0) {
            throw cancelled(frame, "caller cancelled query execution");
        }
    }

    /** Counts memory that is kept for a while. */
    void grow(Frame frame, long bytes) {
        memory += bytes;
        if (memory > limits.memory()) {
            throw cancelled(frame, "query needs more than " + limits.memory() + " bytes");
        }
    }

    /** One level deeper; returns whether the stack of the thread may be used up. */
    boolean enter(Frame frame) {
        if (++depth > limits.depth()) {
            throw cancelled(frame, "query is nested deeper than " + limits.depth() + " levels");
        }
        return depth % DeepStack.LEVELS == 0;
    }

    void leave() {
        depth--;
    }

    private static RuntimeException cancelled(Frame frame, String message) {
        return Evaluation.error(frame, Codes.EVAL_CANCEL, message);
    }
}
