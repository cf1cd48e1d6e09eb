package io.regent.engine.topdown;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;

/** {@code not}: holds when its body does not. */
final class NotStep extends Step {
    private final Body node;
    private final Step body;

    NotStep(Expr source, Body node, Step body) {
        super(source);
        this.node = node;
        this.body = body;
    }

    @Override
    boolean single() {
        return true;
    }

    @Override
    boolean holds(Frame frame) {
        return !Exists.everyTime(frame, node, body);
    }
}
