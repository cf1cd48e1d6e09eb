package io.regent.engine.topdown;

import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** A ref into the base documents where no rules lie, all keys known. */
record BaseLookup(Path path) implements Expression {
    @Override
    public @Nullable Value value(Frame frame) {
        return path.lookupBase(frame, frame.evaluation.world.data, 0);
    }
}
