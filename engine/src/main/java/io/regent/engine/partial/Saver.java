package io.regent.engine.partial;

import io.regent.rego.Location;
import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import io.regent.rego.ast.With;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leaves expressions of a body for later and goes on; the variables they would give a value to are unknown from then on. */
final class Saver {
    private final Solver solver;
    private final Session session;

    Saver(Solver solver) {
        this.solver = solver;
        this.session = solver.session;
    }

    void equality(Scoped a, Scoped b, Runnable then) {
        int mark = session.unknowns.mark();
        learn(a);
        learn(b);
        Expr expr = Terms.equality(a.term(), b.term());
        push(expr.statement(), a.bindings(), b.bindings(), then);
        session.unknowns.forget(mark);
    }

    void term(Term term, Bindings bindings, Runnable then) {
        push(new TermStatement(term, Location.NONE), bindings, bindings, then);
    }

    /** A statement of the current expression; its variables stay as known as they are. */
    void statement(Statement statement, Runnable then) {
        push(statement, solver.bindings, solver.bindings, then);
    }

    /**
     * A call.
     *
     * @param arity how many arguments go in
     */
    void call(Ref operator, List<Term> args, int arity, Runnable then) {
        int mark = session.unknowns.mark();
        if (args.size() == arity + 1) {
            learn(solver.bindings.at(args.getLast()));
        }
        push(new CallStatement(operator, args, Location.NONE), solver.bindings, null, then);
        session.unknowns.forget(mark);
    }

    /**
     * The current expression as it is.
     *
     * @param arity how many arguments of a call go in
     */
    void whole(int arity, Runnable then) {
        Statement statement = solver.current().statement();
        int mark = session.unknowns.mark();
        results(statement, arity).forEach(term -> learn(solver.bindings.at(term)));
        Residual residual = new Residual(
                solver.current().withModifiers(modifiers(solver.current().with())), solver.bindings, solver.bindings);
        push(residual, then);
        session.unknowns.forget(mark);
    }

    private static List<Term> results(Statement statement, int arity) {
        return switch (statement) {
            case TermStatement term -> List.of(term.term());
            case CallStatement call when Terms.isEquality(call) -> call.args();
            case CallStatement call
            when call.args().size() == arity + 1 -> List.of(call.args().getLast());
            default -> List.of();
        };
    }

    /** Expressions that need nothing more than the modifiers of the current one. */
    void finished(List<Expr> exprs, Runnable then) {
        List<With> with = new ArrayList<>();
        for (With each : modifiers(solver.current().with())) {
            with.add(new With(each.target(), solver.bindings.plug(each.value(), session.viewer), each.location()));
        }
        exprs.forEach(expr -> session.residuals.push(new Residual(expr.withModifiers(with), null, null)));
        then.run();
        exprs.forEach(expr -> session.residuals.pop());
    }

    private void push(Statement statement, Bindings left, @Nullable Bindings right, Runnable then) {
        Expr current = solver.current();
        Expr expr = new Expr(statement, false, modifiers(current.with()), false, current.location());
        push(new Residual(expr, left, right), then);
    }

    private void push(Residual residual, Runnable then) {
        session.residuals.push(residual);
        then.run();
        session.residuals.pop();
    }

    /** The modifiers that replace documents; functions are replaced already. */
    private List<With> modifiers(List<With> with) {
        List<With> kept = new ArrayList<>(with.size());
        for (With each : with) {
            boolean document = each.target() instanceof Ref ref && (ref.startsWith("data") || ref.startsWith("input"));
            if (document && !session.rules.isFunction(each.target())) {
                kept.add(each);
            }
        }
        return kept;
    }

    /** Takes note that the variables of a term get their values later. */
    private void learn(Scoped scoped) {
        if (scoped.term() instanceof Var) {
            session.unknowns.add(scoped);
            return;
        }
        for (String name : ownVariables(scoped.term())) {
            learn(scoped.bindings().resolve(Terms.var(name)));
        }
    }

    /** The variables of a term but those at the heads of refs and in comprehensions. */
    private static Set<String> ownVariables(Term term) {
        Set<String> names = new LinkedHashSet<>();
        Walk.nodes(term, node -> visit(node, names));
        return names;
    }

    private static boolean visit(Node node, Set<String> names) {
        return switch (node) {
            case Var var -> names.add(var.name());
            case Ref ref -> {
                ref.path().forEach(part -> names.addAll(ownVariables(part)));
                yield false;
            }
            case ArrayComprehension closure -> false;
            case SetComprehension closure -> false;
            case ObjectComprehension closure -> false;
            default -> true;
        };
    }
}
