package io.regent.engine.topdown;

import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** A ref into a value, all keys known. */
record Lookup(Expression root, Path path) implements Expression {
    /** The input document. */
    static final Expression INPUT = frame -> frame.evaluation.world.input;

    @Override
    public @Nullable Value value(Frame frame) {
        Value start = root.value(frame);
        return start == null ? null : path.lookup(frame, start, 0);
    }
}
