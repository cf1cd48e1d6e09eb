package io.regent.engine.partial;

import io.regent.rego.Location;
import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Statement.Logical;
import io.regent.rego.ast.Statement.Negation;
import io.regent.rego.ast.Statement.SomeDeclaration;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import io.regent.rego.ast.With;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Bodies that are negated expression by expression: of each body one expression must not hold. */
final class InlinedNegation {
    /** How many combinations of expressions there may be. */
    private static final int MOST_COMBINATIONS = 16;

    private InlinedNegation() {}

    /** Whether the bodies, of which variables in {@code safe} have values elsewhere, can be negated that way. */
    static boolean isPossible(List<Body> bodies, Set<String> safe) {
        int combinations = 1;
        for (Body body : bodies) {
            combinations *= body.size();
            if (combinations > MOST_COMBINATIONS) {
                return false;
            }
            for (Expr expr : body.exprs()) {
                if (isNested(expr.statement()) || !isNegative(expr) && !isSafe(expr, safe)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isNegative(Expr expr) {
        return expr.negated() || expr.statement() instanceof Negation;
    }

    private static boolean isSafe(Expr expr, Set<String> safe) {
        Set<String> names = new HashSet<>();
        collect(expr, names);
        names.removeAll(safe);
        names.removeIf(Terms::isRoot);
        return names.isEmpty();
    }

    /** The variables that need a value, those of closures and the names of functions left out. */
    private static void collect(Node node, Set<String> names) {
        Walk.nodes(node, each -> switch (each) {
            case Var var -> names.add(var.name());
            case CallStatement call -> {
                collectCall(call.operator(), call.args(), names);
                yield false;
            }
            case Call call -> {
                collectCall(call.operator(), call.args(), names);
                yield false;
            }
            case With with -> {
                with.target();
                collect(with.value(), names);
                yield false;
            }
            case Every every -> {
                collect(every.domain(), names);
                yield false;
            }
            case Negation negation -> false;
            case Logical logical -> false;
            case ArrayComprehension closure -> false;
            case SetComprehension closure -> false;
            case ObjectComprehension closure -> false;
            default -> true;
        });
    }

    private static void collectCall(Ref operator, List<Term> args, Set<String> names) {
        operator.path().forEach(part -> collect(part, names));
        args.forEach(arg -> collect(arg, names));
    }

    /** Whether something in it is evaluated for itself, and would have to be defined even where it is negated. */
    private static boolean isNested(Statement statement) {
        return switch (statement) {
            case CallStatement call
            when Terms.isEquality(call) -> call.args().stream().anyMatch(InlinedNegation::hasNested);
            case CallStatement call -> call.args().stream().anyMatch(InlinedNegation::isEvaluated);
            case TermStatement term -> hasNested(term.term());
            case Every every -> true;
            case Negation negation -> isAnyNested(negation.body());
            case Logical logical -> isAnyNested(logical.left()) || isAnyNested(logical.right());
            case SomeDeclaration some -> false;
        };
    }

    private static boolean isAnyNested(Body body) {
        return body.exprs().stream().anyMatch(expr -> isNested(expr.statement()));
    }

    private static boolean hasNested(Term term) {
        return term instanceof Ref ref ? ref.path().stream().anyMatch(InlinedNegation::isEvaluated) : isEvaluated(term);
    }

    private static boolean isEvaluated(Term term) {
        boolean[] found = {false};
        Walk.nodes(term, node -> {
            found[0] |= node instanceof Ref || node instanceof Call;
            return !found[0];
        });
        return found[0];
    }

    /** Calls {@code then} with each combination, negated. */
    static void each(List<Body> bodies, boolean improved, Consumer<List<Expr>> then) {
        each(bodies, 0, improved, new ArrayList<>(), then);
    }

    private static void each(
            List<Body> bodies, int at, boolean improved, List<Expr> chosen, Consumer<List<Expr>> then) {
        if (at == bodies.size()) {
            then.accept(List.copyOf(chosen));
            return;
        }
        for (Expr expr : bodies.get(at).exprs()) {
            int mark = chosen.size();
            chosen.addAll(complement(expr, improved));
            each(bodies, at + 1, improved, chosen, then);
            chosen.subList(mark, chosen.size()).clear();
        }
    }

    private static List<Expr> complement(Expr expr, boolean improved) {
        if (!expr.negated() && expr.statement() instanceof Negation negation) {
            return negation.body().exprs().stream()
                    .map(each -> withModifiers(each, expr.with()))
                    .toList();
        }
        if (!improved || expr.negated()) {
            return List.of(new Expr(expr.statement(), !expr.negated(), expr.with(), expr.generated(), expr.location()));
        }
        Body body = new Body(List.of(expr), expr.location());
        return List.of(new Expr(new Negation(body, false, Location.NONE), expr.location()));
    }

    private static Expr withModifiers(Expr expr, List<With> more) {
        List<With> with = new ArrayList<>(expr.with());
        with.addAll(more);
        return expr.withModifiers(with);
    }
}
