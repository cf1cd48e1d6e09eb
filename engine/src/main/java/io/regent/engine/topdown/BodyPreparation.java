package io.regent.engine.topdown;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Statement.Logical;
import io.regent.rego.ast.Statement.Negation;
import io.regent.rego.ast.Statement.SomeDeclaration;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.ast.Term;
import io.regent.value.Bool;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies to chains of steps. */
final class BodyPreparation {
    private static final int[] NOTHING = {};

    private final Scope scope;
    private final TermPreparation terms;

    BodyPreparation(Program program, Layout layout) {
        this(Scope.empty(program, layout));
    }

    BodyPreparation(Scope scope) {
        this.scope = scope;
        this.terms = new TermPreparation(scope);
    }

    TermPreparation terms() {
        return terms;
    }

    /** The first step of the body. What it learns stays known in this scope. */
    Step body(Body body) {
        List<Step> all = new ArrayList<>();
        for (int index = 0; index < body.size(); index++) {
            Expr expr = body.exprs().get(index);
            BitSet before = scope.snapshot();
            List<Step> steps = expression(expr);
            place(steps, index, scope.learnedSince(before));
            all.addAll(steps);
        }
        for (int i = 0; i + 1 < all.size(); i++) {
            all.get(i).link(all.get(i + 1));
        }
        return all.isEmpty() ? Done.DONE : all.get(0);
    }

    /** The first step of a body whose variables stay inside. */
    Step innerBody(Body body) {
        return new BodyPreparation(scope.nested()).body(body);
    }

    private static void place(List<Step> steps, int index, int[] stored) {
        int last = steps.size() - 1;
        for (int i = 0; i <= last; i++) {
            steps.get(i).place(index, i == 0, i == last, i == last ? stored : NOTHING);
        }
    }

    private List<Step> expression(Expr expr) {
        if (expr.with().isEmpty()) {
            return modified(expr);
        }
        WithPreparation with = new WithPreparation(scope, expr);
        List<Step> steps = new ArrayList<>();
        steps.add(with.enter());
        steps.addAll(modified(expr));
        steps.add(new WithExit(expr));
        return steps;
    }

    private List<Step> modified(Expr expr) {
        if (!expr.negated()) {
            return statement(expr, expr.statement());
        }
        Expr positive = new Expr(expr.statement(), false, List.of(), expr.generated(), expr.location());
        Body body = new Body(List.of(positive), expr.location());
        return List.of(new NotStep(expr, Origin.of(body), innerBody(body)));
    }

    private List<Step> statement(Expr expr, Statement statement) {
        return switch (statement) {
            case TermStatement(Term term, var where) -> List.of(condition(expr, term));
            case CallStatement call -> call(expr, call);
            case SomeDeclaration some -> List.of(new MatchStep(expr, TRUE, Pattern.Ignore.IGNORE));
            case Every every -> List.of(every(expr, every));
            case Negation not -> List.of(new NotStep(expr, Origin.of(not.body()), innerBody(not.body())));
            case Logical logical -> List.of(logical(expr, logical));
        };
    }

    private static final Expression TRUE = new Expression.Literal(Bool.TRUE);

    private Step condition(Expr expr, Term term) {
        return term instanceof Ref ref
                ? new RefPreparation(scope).step(expr, ref, () -> Pattern.Truth.TRUTH)
                : new MatchStep(expr, terms.expression(term), Pattern.Truth.TRUTH);
    }

    private List<Step> call(Expr expr, CallStatement call) {
        String name = call.operator().dotted();
        if (isUnification(name) && call.args().size() == 2) {
            return new UnifyPreparation(scope, expr)
                    .steps(call.args().get(0), call.args().get(1));
        }
        return List.of(new CallPreparation(scope).step(expr, call));
    }

    private static boolean isUnification(String name) {
        return name.equals("eq") || name.equals("assign");
    }

    private Step every(Expr expr, Every every) {
        Expression domain = terms.expression(every.domain());
        BodyPreparation inside = new BodyPreparation(scope.nested());
        @Nullable Pattern key = every.key() == null ? null : inside.terms.pattern(every.key());
        Pattern value = inside.terms.pattern(every.value());
        return new EveryStep(expr, every, domain, key, value, inside.body(every.body()));
    }

    private Step logical(Expr expr, Logical logical) {
        return new LogicalStep(expr, logical, innerBody(logical.left()), innerBody(logical.right()));
    }
}
