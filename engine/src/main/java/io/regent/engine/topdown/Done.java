package io.regent.engine.topdown;

import io.regent.rego.Location;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.value.Bool;

/** The end of every body. */
final class Done extends Step {
    static final Done DONE = new Done();

    private Done() {
        super(new Expr(new TermStatement(new Constant(Bool.TRUE, Location.NONE), Location.NONE), Location.NONE));
    }

    @Override
    boolean each(Frame frame, Solutions out) {
        return out.solution(frame);
    }
}
