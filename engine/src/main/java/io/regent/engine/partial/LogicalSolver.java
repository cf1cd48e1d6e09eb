package io.regent.engine.partial;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Statement.Logical;

/** {@code and} and {@code or}: each side either holds or not, and binds nothing outside. */
final class LogicalSolver {
    private final Solver solver;
    private final Logical logical;

    LogicalSolver(Solver solver, Logical logical) {
        this.solver = solver;
        this.logical = logical;
    }

    void solve(Runnable then) {
        if (isUnknown(logical.left()) || isUnknown(logical.right())) {
            Plugging plugging = new Plugging(solver.bindings, solver.session.viewer);
            solver.saver.statement(plugging.statement(logical), then);
            return;
        }
        boolean enough = logical.operator() == Logical.Operator.OR;
        if (holds(logical.left()) == enough ? enough : holds(logical.right())) {
            then.run();
        }
    }

    private boolean isUnknown(Body side) {
        return solver.session.dependence.isUnknown(side, solver.bindings);
    }

    private boolean holds(Body side) {
        boolean[] found = {false};
        solver.inside(side.exprs()).solve(() -> found[0] = true);
        return found[0];
    }
}
