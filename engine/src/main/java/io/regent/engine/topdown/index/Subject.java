package io.regent.engine.topdown.index;

import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something rules ask about that is known before any of them runs. */
sealed interface Subject {
    /** Its value, or null when undefined. */
    @Nullable
    Value value(Facts facts);

    /** Whether its value may not be asked for. */
    boolean isOpen(Open open);

    /** A path into the input. */
    record Input(List<Value> keys) implements Subject {
        @Override
        public @Nullable Value value(Facts facts) {
            return below(facts.input(), keys);
        }

        @Override
        public boolean isOpen(Open open) {
            return open.test("input", keys);
        }
    }

    /** A path into the base documents that no rule defines. */
    record Data(List<Value> keys) implements Subject {
        @Override
        public @Nullable Value value(Facts facts) {
            return below(facts.data(), keys);
        }

        @Override
        public boolean isOpen(Open open) {
            return open.test("data", keys);
        }
    }

    /** An argument of the call. */
    record Argument(int position) implements Subject {
        @Override
        public @Nullable Value value(Facts facts) {
            return position < facts.args().length ? facts.args()[position] : null;
        }

        @Override
        public boolean isOpen(Open open) {
            return true;
        }
    }

    private static @Nullable Value below(@Nullable Value root, List<Value> keys) {
        Value at = root;
        for (int i = 0; i < keys.size() && at != null; i++) {
            at = switch (at) {
                case Obj object -> object.get(keys.get(i));
                case Arr array -> array.get(keys.get(i));
                case SetValue set -> set.find(keys.get(i));
                default -> null;
            };
        }
        return at;
    }
}
