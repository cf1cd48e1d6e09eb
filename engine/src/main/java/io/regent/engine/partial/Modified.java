package io.regent.engine.partial;

import io.regent.rego.Codes;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Constants;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Walk;
import io.regent.rego.ast.With;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An expression with modifiers. */
final class Modified {
    private final Solver solver;
    private final Session session;
    private final Expr expr;
    /** What is mentioned, and therefore not inlined: in another place it would not be under the modifiers. */
    private final List<List<Term>> mentioned = new ArrayList<>();

    Modified(Solver solver, Expr expr) {
        this.solver = solver;
        this.session = solver.session;
        this.expr = expr;
    }

    void solve(Runnable then) {
        for (With with : expr.with()) {
            if (!isFunction(with) && session.unknowns.containsWithin(with.value(), solver.bindings)) {
                solver.saver.whole(arity(), then);
                return;
            }
            if (!isFunction(with)) {
                mention(with.target());
            }
            mention(with.value());
        }
        mention(expr.statement());
        World outer = session.world;
        World inner = inner(outer);
        enter(inner);
        solver.step(() -> {
            leave(outer);
            then.run();
            enter(inner.renewed());
        });
        leave(outer);
    }

    private void enter(World world) {
        session.world = world;
        session.inlining.enter(mentioned);
    }

    private void leave(World outer) {
        session.world = outer;
        session.inlining.leave();
    }

    private void mention(io.regent.rego.ast.Node node) {
        Walk.nodes(node, each -> {
            if (each instanceof Ref ref) {
                mentioned.add(Terms.groundPrefix(ref.parts()));
            }
            return true;
        });
    }

    /** Whether a function is replaced, not a document. */
    private boolean isFunction(With with) {
        boolean document = with.target() instanceof Ref ref && (ref.startsWith("data") || ref.startsWith("input"));
        return !document || session.rules.isFunction(with.target());
    }

    private int arity() {
        return expr.statement() instanceof CallStatement call ? session.rules.arity(call.operator()) : -1;
    }

    private World inner(World outer) {
        Value input = outer.input;
        Value data = outer.data;
        List<Ref> targets = new ArrayList<>(outer.targets);
        Map<String, Term> mocks = new HashMap<>(outer.mocks);
        for (With with : expr.with()) {
            Ref target = (Ref) with.target();
            Term value = solver.bindings.plug(with.value());
            if (isFunction(with)) {
                mocks.put(target.dotted(), value);
            } else if (target.startsWith("input")) {
                input = put(input, target, 1, constant(value));
            } else {
                data = put(data, target, 1, constant(value));
            }
            targets.add(target);
        }
        return new World(input, data instanceof Obj documents ? documents : Obj.EMPTY, targets, mocks);
    }

    private Value constant(Term term) {
        Value value = Constants.of(term);
        if (value == null) {
            throw session.calls.error(expr, Codes.EVAL_INTERNAL, "with value is not known");
        }
        return value;
    }

    /** A document with another value at a path; what is in the way gives way. */
    private static Value put(@Nullable Value document, Ref path, int at, Value value) {
        if (at == path.size() || !(path.parts().get(at) instanceof Constant key)) {
            return value;
        }
        Obj object = document instanceof Obj members ? members : Obj.EMPTY;
        return object.with(key.value(), put(object.get(key.value()), path, at + 1, value));
    }
}
