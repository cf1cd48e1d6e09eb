package io.regent.engine.topdown;

import io.regent.value.Value;

/** A collection while it grows. */
interface Collector {
    /** Adds the solution that {@code frame} holds. */
    void add(Frame frame);

    Value collection();
}
