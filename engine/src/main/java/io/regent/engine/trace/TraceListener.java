package io.regent.engine.trace;

/** Follows an evaluation step by step; called on the thread that evaluates. */
public interface TraceListener {
    /** Takes an event; what its {@link TraceEvent#locals()} show is only true during this call. */
    void event(TraceEvent event);
}
