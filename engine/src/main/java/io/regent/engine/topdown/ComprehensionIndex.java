package io.regent.engine.topdown;

import io.regent.engine.trace.Op;
import io.regent.value.Arr;
import io.regent.value.Value;
import java.util.HashMap;
import java.util.Map;

/**
 * A comprehension that uses variables from outside only as something to be equal to: its body is run once without them, and the
 * solutions are kept by their values.
 *
 * @param outside the variables where the comprehension stands
 * @param layout of the body, which has slots of its own
 * @param inside the same variables as the body finds them
 */
record ComprehensionIndex(
        Expression[] outside, Layout layout, Origin origin, Step body, Expression[] inside, Collected result)
        implements Expression {

    @Override
    public Value value(Frame frame) {
        Map<Arr, Value> groups = frame.evaluation.world.groups(this);
        count(frame, groups == null ? Instruments.COMPREHENSION_BUILD : Instruments.COMPREHENSION_HIT);
        if (groups == null) {
            groups = build(frame);
            frame.evaluation.world.remember(this, groups);
        }
        Value[] key = Composites.values(outside, frame);
        Value found = key == null ? null : groups.get(Arr.of(key));
        if (found == null) {
            count(frame, Instruments.COMPREHENSION_MISS);
        }
        return found == null ? result.collector().collection() : found;
    }

    private static void count(Frame frame, String counter) {
        Instruments instruments = frame.evaluation.instruments;
        if (instruments != null) {
            instruments.count(counter);
        }
    }

    private Map<Arr, Value> build(Frame outer) {
        Map<Arr, Collector> collectors = new HashMap<>();
        Evaluation evaluation = outer.evaluation;
        Frame frame = new Frame(evaluation, layout, outer, origin);
        frame.emit(Op.ENTER, "");
        Step.run(body, frame, solved -> {
            solved.emit(Op.EXIT, "");
            evaluation.budget().grow(solved, Sizes.MEMBER);
            Value[] key = Composites.values(inside, solved);
            if (key != null) {
                collectors
                        .computeIfAbsent(Arr.of(key), unused -> result.collector())
                        .add(solved);
            }
            solved.emit(Op.REDO, "");
            return true;
        });
        Map<Arr, Value> groups = HashMap.newHashMap(collectors.size());
        collectors.forEach((key, collector) -> groups.put(key, collector.collection()));
        return groups;
    }
}
