package io.regent.engine.topdown;

import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** A ref into the base documents where no rules lie, all keys known. */
record BaseLookup(Path path) implements Expression {
    @Override
    public @Nullable Value value(Frame frame) {
        Value found = path.lookupBase(frame, frame.evaluation.world.root(path), 0);
        frame.evaluation.noteBase(frame, path, path.size(), found);
        return found;
    }
}
