package io.regent.engine;

/** A switch that any thread may throw to end an evaluation with {@code eval_cancel_error}. */
public final class Cancellation {
    private volatile boolean cancelled;

    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }
}
