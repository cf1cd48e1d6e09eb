package io.regent.rego.compile;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Logical;
import io.regent.rego.ast.Statement.Negation;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The variables of expressions that have to be bound before them or by them. */
record Needs(Outputs outputs) {
    Set<String> of(Expr expr) {
        Set<String> names = VarNames.in(expr, VarNames.FOR_SAFETY);
        switch (expr.statement()) {
            case Negation negation -> addOperand(negation.body(), negation.explicitBody(), names);
            case Logical logical -> {
                addOperand(logical.left(), logical.explicitLeft(), names);
                addOperand(logical.right(), logical.explicitRight(), names);
            }
            default -> {}
        }
        return names;
    }

    Set<String> of(Body body) {
        Set<String> names = new HashSet<>();
        body.exprs().forEach(expr -> names.addAll(of(expr)));
        return names;
    }

    /**
     * A body without braces needs its variables from outside, but for those that passes made for it: which one of its
     * expressions binds and another uses.
     */
    private void addOperand(Body body, boolean explicit, Set<String> into) {
        if (explicit) {
            return;
        }
        Map<String, Integer> uses = new HashMap<>();
        for (Expr expr : body.exprs()) {
            VarNames.in(expr, VarNames.FOR_SAFETY).forEach(name -> uses.merge(name, 1, Integer::sum));
        }
        if (body.size() > 1) {
            Set<String> inside = bound(body, uses.keySet());
            uses.entrySet().removeIf(name -> name.getValue() > 1 && inside.contains(name.getKey()));
        }
        into.addAll(uses.keySet());
    }

    private Set<String> bound(Body body, Set<String> names) {
        Set<String> safe = new HashSet<>(names);
        safe.addAll(Roots.NAMES);
        for (Expr expr : body.exprs()) {
            sides(expr).forEach(side -> safe.remove(side instanceof Var variable ? variable.name() : ""));
        }
        Set<String> bound = new HashSet<>();
        int before;
        do {
            before = bound.size();
            body.exprs().forEach(expr -> addEqual(expr, safe, bound));
        } while (bound.size() > before);
        body.exprs().forEach(expr -> addResult(expr, bound));
        return bound;
    }

    private static List<Term> sides(Expr expr) {
        return expr.statement() instanceof CallStatement call && Operators.binds(call) ? call.args() : List.of();
    }

    private static void addEqual(Expr expr, Set<String> safe, Set<String> bound) {
        if (!sides(expr).isEmpty()) {
            Set<String> more = Outputs.ofEquality(expr, safe);
            bound.addAll(more);
            safe.addAll(more);
        }
    }

    private void addResult(Expr expr, Set<String> bound) {
        if (expr.statement() instanceof CallStatement call && !Operators.binds(call)) {
            int arity = outputs.arities().of(call.operator());
            if (arity != Arities.UNDEFINED && arity < call.args().size()) {
                bound.addAll(VarNames.in(call.args().subList(arity, call.args().size()), VarNames.FOR_OUTPUT));
            }
        }
    }
}
