package io.regent.engine.partial;

import io.regent.engine.partial.Support.Split;
import io.regent.rego.Location;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Negation;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.ast.Term;
import io.regent.value.Bool;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** {@code not}: holds when there is no way in which what it negates holds. */
final class Negated {
    private final Solver solver;
    private final Session session;
    private final Expr expr;

    Negated(Solver solver, Expr expr) {
        this.solver = solver;
        this.session = solver.session;
        this.expr = expr;
    }

    /** An expression that is marked as negated. */
    void solve(Runnable then) {
        Expr positive = new Expr(expr.statement(), false, List.of(), expr.generated(), expr.location());
        if (solver.isUnknown()) {
            partially(List.of(positive), false, then);
        } else if (!holds(List.of(positive))) {
            then.run();
        }
    }

    /** The improved form, with a body. */
    void solve(Negation negation, Runnable then) {
        if (!session.dependence.isUnknown(negation.body(), solver.bindings)) {
            if (!holds(negation.body().exprs())) {
                then.run();
            }
        } else if (negation.explicitBody() && !session.inlining.isShallow()) {
            closed(negation.body(), then);
        } else {
            partially(negation.body().exprs(), true, then);
        }
    }

    private boolean holds(List<Expr> body) {
        boolean[] found = {false};
        solver.inside(body).solve(() -> found[0] = true);
        return found[0];
    }

    /** A body in braces stays one: whatever is left of it is negated as a whole. */
    private void closed(Body body, Runnable then) {
        List<Body> left = new ArrayList<>();
        leftOf(solver.inside(body.exprs()), left::add);
        if (left.isEmpty()) {
            then.run();
            return;
        }
        List<Expr> negations = left.stream()
                .map(each -> new Expr(new Negation(each, true, Location.NONE), Location.NONE))
                .toList();
        solver.saver.finished(negations, then);
    }

    /** Calls {@code each} with what is left of a body for each way in which it may hold. */
    private void leftOf(Solver body, Consumer<Body> each) {
        session.residuals.begin();
        body.solve(() -> {
            Body left = session.residuals.body(session.viewer);
            if (session.mayHold(left)) {
                each.accept(left);
            }
        });
        session.residuals.end();
    }

    private void partially(List<Expr> body, boolean improved, Runnable then) {
        Solver inside = solver.inside(body);
        Set<String> unknown = session.unknowns.names(session.viewer);
        List<Body> left = new ArrayList<>();
        leftOf(inside, each -> left.add(session.simplified(each, unknown, true)));
        if (left.isEmpty()) {
            then.run();
        } else if (InlinedNegation.isPossible(left, unknown)) {
            InlinedNegation.each(left, improved, exprs -> solver.saver.finished(exprs, then));
        } else {
            support(inside.id, left, unknown, improved, then);
        }
    }

    private void support(long id, List<Body> left, Set<String> unknown, boolean improved, Runnable then) {
        Ref path = session.support.nameless("__not" + solver.id + "_" + solver.index() + "_" + id + "__");
        List<Term> args = arguments(left, unknown);
        Split split = Support.split(path);
        Head head = new Head(
                split.name(),
                args.isEmpty() ? null : args,
                null,
                Terms.constant(Bool.TRUE),
                false,
                false,
                false,
                false,
                Location.NONE);
        for (Body body : left) {
            session.support.add(split.packagePath(), new Rule(false, head, body, null, List.of(), Location.NONE));
        }
        Statement call =
                args.isEmpty() ? new TermStatement(path, Location.NONE) : new CallStatement(path, args, Location.NONE);
        // OPA: the expressions behind this one are solved while its modifiers still hold.
        solver.saver.finished(List.of(negation(call, improved)), () -> solver.next(then));
    }

    /** The unknown variables that the bodies use, sorted. */
    private static List<Term> arguments(List<Body> bodies, Set<String> unknown) {
        Set<String> used = new HashSet<>();
        bodies.forEach(body -> used.addAll(Terms.variables(body)));
        used.retainAll(unknown);
        return used.stream().sorted().<Term>map(Terms::var).toList();
    }

    private Expr negation(Statement call, boolean improved) {
        if (!improved) {
            return new Expr(call, true, List.of(), false, expr.location());
        }
        Body body = new Body(List.of(new Expr(call, expr.location())), expr.location());
        return new Expr(new Negation(body, false, Location.NONE), expr.location());
    }
}
