package io.regent.engine.topdown;

import io.regent.rego.ast.Expr;

/** {@code not}: holds when its body does not. */
final class NotStep extends Step {
    private final Origin origin;
    private final Step body;

    NotStep(Expr source, Origin origin, Step body) {
        super(source);
        this.origin = origin;
        this.body = body;
    }

    @Override
    boolean single() {
        return true;
    }

    @Override
    boolean holds(Frame frame) {
        return !Exists.everyTime(frame, origin, body);
    }
}
