package io.regent.engine.topdown;

import io.regent.rego.ast.Expr;

/** Goes on in the world outside {@code with}. */
final class WithExit extends Step {
    WithExit(Expr source) {
        super(source);
    }

    @Override
    boolean each(Frame frame, Solutions out) {
        Evaluation evaluation = frame.evaluation;
        World inside = evaluation.world;
        if (inside.outer == null) {
            throw new IllegalStateException("no world to leave");
        }
        evaluation.world = inside.outer;
        boolean more = proceed(frame, out);
        evaluation.world = inside;
        return more;
    }
}
