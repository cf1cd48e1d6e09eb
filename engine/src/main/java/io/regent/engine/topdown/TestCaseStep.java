package io.regent.engine.topdown;

import io.regent.engine.trace.Op;
import io.regent.rego.ast.Expr;
import io.regent.value.Value;

/** Tells listeners which case of a test that iterates over several comes now. */
final class TestCaseStep extends Step {
    private final Expression names;

    TestCaseStep(Expr source, Expression names) {
        super(source);
        this.names = names;
    }

    @Override
    boolean single() {
        return true;
    }

    @Override
    boolean holds(Frame frame) {
        Value value = names.value(frame);
        if (value != null) {
            frame.evaluation.emit(frame, Op.TEST_CASE, this, value.toString(), null);
        }
        return true;
    }
}
