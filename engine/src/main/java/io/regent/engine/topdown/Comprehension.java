package io.regent.engine.topdown;

import io.regent.engine.trace.Op;
import io.regent.value.Value;

/** A collection of what a body yields. */
record Comprehension(Origin origin, Step body, Collected result) implements Expression {
    @Override
    public Value value(Frame frame) {
        Collector collector = result.collector();
        Evaluation evaluation = frame.evaluation;
        if (evaluation.instruments != null) {
            evaluation.instruments.count(Instruments.COMPREHENSION_SKIP);
            evaluation.instruments.count(Instruments.COMPREHENSION_MISS);
        }
        Frame inner = frame.nested(origin);
        inner.emit(Op.ENTER, "");
        Step.run(body, inner, solved -> {
            solved.emit(Op.EXIT, "");
            evaluation.budget().grow(solved, Sizes.MEMBER);
            collector.add(solved);
            solved.emit(Op.REDO, "");
            return true;
        });
        return collector.collection();
    }
}
