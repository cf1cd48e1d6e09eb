package io.regent.engine.topdown;

import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** Something that can stand where a function is called. */
interface Callable {
    /** The result, or null when undefined. */
    @Nullable
    Value call(Frame caller, Value[] args);
}
