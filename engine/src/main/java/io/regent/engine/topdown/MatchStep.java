package io.regent.engine.topdown;

import io.regent.rego.ast.Expr;
import io.regent.value.Value;

/** The value of a known term against a pattern. */
final class MatchStep extends Step {
    private final Expression subject;
    private final Pattern pattern;

    MatchStep(Expr source, Expression subject, Pattern pattern) {
        super(source);
        this.subject = subject;
        this.pattern = pattern;
    }

    @Override
    boolean single() {
        return true;
    }

    @Override
    boolean holds(Frame frame) {
        Value value = subject.value(frame);
        return value != null && pattern.match(frame, value);
    }
}
