package io.regent.engine.test;

import io.regent.rego.Location;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.SomeDeclaration;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Marks in the bodies of tests that iterate: {@code internal.test_case([name])} stands where the case's name is known, so
 * that a case whose later expressions fail is still heard of.
 */
final class CaseMarks {
    private static final Ref OPERATOR = new Ref(
            List.of(new Var("internal", Location.NONE), new Constant(Str.of("test_case"), Location.NONE)),
            Location.NONE);

    private CaseMarks() {}

    /** The test with a mark in its body; the same rule when its name has no variable part. */
    static Rule mark(Rule rule) {
        List<Term> names = variableParts(rule.head().reference());
        if (names.isEmpty()) {
            return rule;
        }
        CallStatement call = new CallStatement(OPERATOR, List.of(new ArrayTerm(names, Location.NONE)), Location.NONE);
        List<Expr> exprs = new ArrayList<>(rule.body().exprs());
        exprs.add(firstPlace(exprs, names), new Expr(call, Location.NONE));
        Body body = new Body(exprs, rule.body().location());
        return new Rule(rule.isDefault(), rule.head(), body, rule.otherwise(), rule.annotations(), rule.location());
    }

    /** What follows the constant part of a rule's name, from the first variable on. */
    static List<Term> variableParts(Ref reference) {
        List<Term> path = reference.path();
        for (int i = 0; i < path.size(); i++) {
            if (!(path.get(i) instanceof Constant)) {
                return path.subList(i, path.size());
            }
        }
        return List.of();
    }

    /** After the first expressions that mention every variable of the names; a declaration alone binds none. */
    private static int firstPlace(List<Expr> exprs, List<Term> names) {
        Set<String> open = new HashSet<>();
        names.forEach(name -> open.addAll(vars(name)));
        for (int i = 0; i < exprs.size(); i++) {
            if (!isBareDeclaration(exprs.get(i))) {
                open.removeAll(vars(exprs.get(i)));
            }
            if (open.isEmpty()) {
                return i + 1;
            }
        }
        return exprs.size();
    }

    private static boolean isBareDeclaration(Expr expr) {
        return expr.statement() instanceof SomeDeclaration some
                && some.symbols().stream().allMatch(symbol -> symbol instanceof Var);
    }

    private static Set<String> vars(Node node) {
        Set<String> names = new HashSet<>();
        Walk.terms(node, term -> {
            if (term instanceof Var var) {
                names.add(var.name());
            }
            return true;
        });
        return names;
    }
}
