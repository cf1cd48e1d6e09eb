package io.regent.engine.topdown;

import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** A term whose variables are all known: it has one value or none. */
interface Expression {
    /** The value, or null when undefined. */
    @Nullable
    Value value(Frame frame);

    /** The value that never changes, or null when it depends on a frame. */
    default @Nullable Value constant() {
        return null;
    }

    /** A value that is known. */
    record Literal(Value known) implements Expression {
        @Override
        public Value value(Frame frame) {
            return known;
        }

        @Override
        public Value constant() {
            return known;
        }
    }

    /** A variable that is known. */
    record Slot(int slot) implements Expression {
        @Override
        public Value value(Frame frame) {
            return frame.get(slot);
        }
    }
}
