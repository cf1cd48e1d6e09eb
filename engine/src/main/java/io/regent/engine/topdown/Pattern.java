package io.regent.engine.topdown;

import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** A term with variables that are not known yet: it takes a value apart and stores what it finds. */
sealed interface Pattern {
    /** Whether {@code value} fits. */
    boolean match(Frame frame, Value value);

    /** Takes anything. */
    record Ignore() implements Pattern {
        static final Ignore IGNORE = new Ignore();

        @Override
        public boolean match(Frame frame, Value value) {
            return true;
        }
    }

    /** Takes anything but {@code false}: the condition of an expression that is a term. */
    record Truth() implements Pattern {
        static final Truth TRUTH = new Truth();

        @Override
        public boolean match(Frame frame, Value value) {
            return value != io.regent.value.Bool.FALSE;
        }
    }

    /** The first occurrence of a variable. */
    record Store(int slot) implements Pattern {
        @Override
        public boolean match(Frame frame, Value value) {
            frame.slots[slot] = value;
            return true;
        }
    }

    /** What has to be equal. */
    record Equal(Expression wanted) implements Pattern {
        @Override
        public boolean match(Frame frame, Value value) {
            Value known = wanted.value(frame);
            return known != null && known.equals(value);
        }
    }

    /** {@code [p, q]}: arrays of the same size. */
    record Items(Pattern[] items) implements Pattern {
        @Override
        public boolean match(Frame frame, Value value) {
            if (!(value instanceof Arr array) || array.size() != items.length) {
                return false;
            }
            for (int i = 0; i < items.length; i++) {
                if (!items[i].match(frame, array.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** {@code {k: p}}: objects with exactly these keys, all known. */
    record Members(Expression[] keys, Pattern[] values) implements Pattern {
        @Override
        public boolean match(Frame frame, Value value) {
            if (!(value instanceof Obj object) || object.size() != distinctKeys(frame)) {
                return false;
            }
            for (int i = 0; i < keys.length; i++) {
                Value key = keys[i].value(frame);
                Value member = key == null ? null : object.get(key);
                if (member == null || !values[i].match(frame, member)) {
                    return false;
                }
            }
            return true;
        }

        private int distinctKeys(Frame frame) {
            @Nullable Value[] all = Composites.values(keys, frame);
            return all == null
                    ? -1
                    : (int) java.util.Arrays.stream(all).distinct().count();
        }
    }
}
