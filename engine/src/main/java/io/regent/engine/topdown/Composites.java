package io.regent.engine.topdown;

import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** Arrays, sets and objects built from expressions; undefined when any part is. */
final class Composites {
    private Composites() {}

    /** {@code [a, b]}. */
    record ArrayOf(Expression[] items) implements Expression {
        @Override
        public @Nullable Value value(Frame frame) {
            Value[] values = values(items, frame);
            return values == null ? null : Arr.of(values);
        }
    }

    /** {@code {a, b}}. */
    record SetOf(Expression[] members) implements Expression {
        @Override
        public @Nullable Value value(Frame frame) {
            Value[] values = values(members, frame);
            return values == null ? null : SetValue.of(values);
        }
    }

    /** {@code {k: v}}; equal keys are a conflict unless their values are equal, too. */
    record ObjectOf(Expression[] keys, Expression[] values) implements Expression {
        @Override
        public @Nullable Value value(Frame frame) {
            Obj.Builder object = Obj.builder();
            for (int i = 0; i < keys.length; i++) {
                Value key = keys[i].value(frame);
                Value value = key == null ? null : values[i].value(frame);
                if (key == null || value == null) {
                    return null;
                }
                object.put(key, value);
            }
            return object.build();
        }
    }

    /** The values of all of them; null when one is undefined. */
    static Value @Nullable [] values(Expression[] expressions, Frame frame) {
        Value[] values = new Value[expressions.length];
        for (int i = 0; i < expressions.length; i++) {
            Value value = expressions[i].value(frame);
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        return values;
    }
}
