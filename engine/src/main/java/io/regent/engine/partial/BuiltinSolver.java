package io.regent.engine.partial;

import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.Codes;
import io.regent.rego.ast.Constants;
import io.regent.rego.ast.Term;
import io.regent.value.Bool;
import io.regent.value.Value;
import java.util.List;

/** A call of a built-in with arguments that are known. */
final class BuiltinSolver {
    private final Solver solver;
    private final BuiltinDeclaration builtin;
    private final List<Term> args;

    BuiltinSolver(Solver solver, BuiltinDeclaration builtin, List<Term> args) {
        this.solver = solver;
        this.builtin = builtin;
        this.args = args;
    }

    void solve(Runnable then) {
        int arity =
                builtin.type().variadic() != null ? args.size() : builtin.type().arity();
        Value[] values = values(Math.min(arity, args.size()));
        solver.session.calls.results(solver.current(), builtin, values, result -> {
            if (builtin.type().result() == null) {
                then.run();
            } else if (args.size() <= arity) {
                if (!result.equals(Bool.FALSE)) {
                    then.run();
                }
            } else {
                solver.unify(args.getLast(), Terms.constant(result), then);
            }
        });
    }

    private Value[] values(int count) {
        Value[] values = new Value[count];
        for (int i = 0; i < count; i++) {
            Value value = Constants.of(solver.bindings.plug(args.get(i)));
            if (value == null) {
                throw solver.session.calls.error(
                        solver.current(),
                        Codes.EVAL_INTERNAL,
                        builtin.name() + ": operand " + (i + 1) + " is not known");
            }
            values[i] = value;
        }
        return values;
    }
}
