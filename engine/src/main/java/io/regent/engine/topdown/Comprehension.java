package io.regent.engine.topdown;

import io.regent.engine.trace.Op;
import io.regent.rego.Location;
import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Value;
import java.util.function.Consumer;

/** A collection of what a body yields. */
sealed interface Comprehension extends Expression {

    /** {@code [head | body]}. */
    record OfArray(Origin origin, Step body, Expression head) implements Comprehension {
        @Override
        public Value value(Frame frame) {
            Arr.Builder items = Arr.builder();
            Comprehension.run(frame, origin, body, inner -> {
                Value item = head.value(inner);
                if (item != null) {
                    items.add(item);
                }
            });
            return items.build();
        }
    }

    /** {@code {head | body}}. */
    record OfSet(Origin origin, Step body, Expression head) implements Comprehension {
        @Override
        public Value value(Frame frame) {
            SetValue.Builder members = SetValue.builder();
            Comprehension.run(frame, origin, body, inner -> {
                Value member = head.value(inner);
                if (member != null) {
                    members.add(member);
                }
            });
            return members.build();
        }
    }

    /** {@code {key: value | body}}. */
    record OfObject(Origin origin, Step body, Expression key, Expression member, Location place)
            implements Comprehension {
        @Override
        public Value value(Frame frame) {
            Obj.Builder members = Obj.builder();
            Comprehension.run(frame, origin, body, inner -> {
                Value at = key.value(inner);
                Value value = member.value(inner);
                if (at != null && value != null) {
                    put(inner, members, at, value);
                }
            });
            return members.build();
        }

        private void put(Frame frame, Obj.Builder members, Value at, Value value) {
            Value present = members.get(at);
            if (present != null && !present.equals(value)) {
                throw Evaluation.conflict(frame, "object keys must be unique", place);
            }
            members.put(at, value);
        }
    }

    private static void run(Frame frame, Origin origin, Step body, Consumer<Frame> collect) {
        Evaluation evaluation = frame.evaluation;
        evaluation.budget().enter(frame);
        Frame inner = frame.nested(origin);
        inner.emit(Op.ENTER, "");
        Step.run(body, inner, solved -> {
            solved.emit(Op.EXIT, "");
            evaluation.budget().grow(solved, Sizes.MEMBER);
            collect.accept(solved);
            solved.emit(Op.REDO, "");
            return true;
        });
        evaluation.budget().leave();
    }
}
