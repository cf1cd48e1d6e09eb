package io.regent.engine.partial;

import io.regent.rego.Location;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Statement.Logical;
import io.regent.rego.ast.Statement.Negation;
import io.regent.rego.ast.Statement.SomeDeclaration;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.util.List;

/**
 * One body while it is solved: each expression in turn, and for each of its solutions the ones after it. Whoever wants the
 * solutions is called once for each, with the bindings as they are then.
 */
final class Solver {
    final Session session;
    final Bindings bindings;
    final long id;
    final Unifier unifier;
    final Saver saver;
    /** How many copies of this body the `every` around it make at most together. */
    final int copies;

    /** Numbers the variables that are made here. */
    int made;

    private final List<Expr> exprs;
    private int at;

    private Solver(Session session, List<Expr> exprs, long id, Bindings bindings, int copies, int made) {
        this.session = session;
        this.made = made;
        this.exprs = exprs;
        this.id = id;
        this.bindings = bindings;
        this.copies = copies;
        this.unifier = new Unifier(this);
        this.saver = new Saver(this);
    }

    /** The query itself. */
    static Solver ofQuery(Session session, Body query) {
        return new Solver(session, query.exprs(), 0, session.viewer, 1, 0);
    }

    /** A body inside this one, which sees the same variables. */
    Solver inside(List<Expr> body) {
        return inside(body, copies);
    }

    /** The same for a body of which there are so many copies. */
    Solver inside(List<Expr> body, int ofCopies) {
        return new Solver(session, body, session.nextBody(), bindings, ofCopies, made);
    }

    /** The body of a rule, with variables of its own. */
    Solver ofRule(Body body) {
        long next = session.nextBody();
        return new Solver(session, body.exprs(), next, new Bindings(next), copies, made);
    }

    /** The expression that is evaluated at the moment. */
    Expr current() {
        return exprs.get(Math.min(at, exprs.size() - 1));
    }

    /** The place of that expression in its body. */
    int index() {
        return at;
    }

    /** Calls {@code then} for each way in which the body holds. */
    void solve(Runnable then) {
        if (at >= exprs.size()) {
            then.run();
            return;
        }
        Expr expr = exprs.get(at);
        session.calls.tick(expr);
        boolean[] held = {false};
        Runnable next = () -> {
            held[0] = true;
            next(then);
        };
        if (expr.with().isEmpty()) {
            step(next);
        } else {
            new Modified(this, expr).solve(next);
        }
        if (!held[0] && session.calls.isHeard()) {
            Statement failed = new Plugging(bindings, bindings).statement(expr.statement());
            session.calls.failed(expr.withStatement(failed), id, at);
        }
    }

    /** Solves the expressions after the current one. */
    void next(Runnable then) {
        at++;
        solve(then);
        at--;
    }

    /** Solves the current expression, its modifiers left out. */
    void step(Runnable then) {
        Expr expr = exprs.get(at);
        if (expr.negated()) {
            new Negated(this, expr).solve(then);
            return;
        }
        switch (expr.statement()) {
            case TermStatement(Term term, Location where) -> term(term, then);
            case CallStatement call
            when Terms.isEquality(call) -> unify(call.args().get(0), call.args().get(1), then);
            case CallStatement call -> new CallSolver(this, call.operator(), call.args()).solve(then);
            case Every every -> new EverySolver(this, every).solve(then);
            case Negation negation -> new Negated(this, expr).solve(negation, then);
            case Logical logical -> new LogicalSolver(this, logical).solve(then);
            case SomeDeclaration some -> throw new IllegalStateException("a declaration has no value");
        }
    }

    private void term(Term term, Runnable then) {
        Var result = Terms.var(Var.WILDCARD_PREFIX + "_term_" + id + "_" + at);
        session.inlining.enterCondition(result);
        unify(term, result, () -> {
            if (session.unknowns.contains(result, bindings)) {
                saver.term(result, bindings, then);
            } else if (!Terms.isFalse(bindings.plug(result))) {
                then.run();
            }
        });
        session.inlining.leaveCondition();
    }

    void unify(Term a, Term b, Runnable then) {
        unifier.unify(bindings.at(a), bindings.at(b), then);
    }

    /** Whether the current expression cannot be evaluated now. */
    boolean isUnknown() {
        return session.dependence.isUnknown(current(), bindings);
    }
}
