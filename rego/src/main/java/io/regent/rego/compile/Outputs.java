package io.regent.rego.compile;

import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Statement.Logical;
import io.regent.rego.ast.Statement.Negation;
import io.regent.rego.ast.Statement.SomeDeclaration;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.ast.TemplateString;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import io.regent.rego.ast.With;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The variables that an expression binds. */
record Outputs(Arities arities) {
    /** What the expressions bind one after the other, {@code safe} left out. */
    Set<String> of(List<Expr> exprs, Set<String> safe) {
        Set<String> bound = new HashSet<>(safe);
        exprs.forEach(expr -> bound.addAll(of(expr, bound)));
        bound.removeAll(safe);
        return bound;
    }

    /** What {@code expr} binds once the variables in {@code safe} are bound. */
    Set<String> of(Expr expr, Set<String> safe) {
        if (expr.negated() || !modifiersAreSafe(expr, safe)) {
            return Set.of();
        }
        return switch (expr.statement()) {
            case CallStatement call when Operators.callsWithTwo(call, Operators.UNIFY) -> ofEquality(expr, safe);
            case CallStatement call
            when Operators.callsWithTwo(call, Operators.ASSIGN) -> ofAssignment(expr, call, safe);
            // OPA: with a third operand it is no unification, and binds nothing.
            case CallStatement call when Operators.is(call.operator(), Operators.UNIFY) -> Set.of();
            case CallStatement call -> ofCall(expr, call, safe);
            case TermStatement term -> inRefs(expr, safe);
            case Every every -> inRefs(every.domain(), safe);
            case SomeDeclaration some -> Set.of();
            case Negation negation -> Set.of();
            case Logical logical -> Set.of();
        };
    }

    private static boolean modifiersAreSafe(Expr expr, Set<String> safe) {
        for (With with : expr.with()) {
            if (!safe.containsAll(VarNames.in(with, VarNames.FOR_SAFETY))) {
                return false;
            }
        }
        return true;
    }

    /** What {@code expr}, a call of {@code eq}, binds. */
    static Set<String> ofEquality(Expr expr, Set<String> safe) {
        return unified(expr, safe, Set.of());
    }

    /** What {@code expr}, a call of {@code assign}, binds; the left side binds nothing on the right. */
    private static Set<String> ofAssignment(Expr expr, CallStatement call, Set<String> safe) {
        return unified(expr, safe, VarNames.in(call.args().get(0)));
    }

    private static Set<String> unified(Expr expr, Set<String> safe, Set<String> unknown) {
        Set<String> bound = inRefs(expr, safe);
        bound.removeAll(unknown);
        if (expr.statement() instanceof CallStatement call) {
            // A view: bodies have thousands of variables, and copying them for each expression would take squares of
            // that.
            Predicate<String> known = name -> bound.contains(name) || safe.contains(name) && !unknown.contains(name);
            bound.addAll(
                    Unification.bound(known, call.args().get(0), call.args().get(1)));
        }
        bound.removeIf(safe::contains);
        return bound;
    }

    private Set<String> ofCall(Expr expr, CallStatement call, Set<String> safe) {
        int arity = arities.of(call.operator());
        if (arity == Arities.UNDEFINED) {
            return Set.of();
        }
        Set<String> bound = inRefs(expr, safe);
        if (arity >= call.args().size()) {
            return bound;
        }
        Set<String> needed = VarNames.in(call.args().subList(0, arity), VarNames.FOR_OUTPUT);
        needed.removeAll(bound);
        if (!safe.containsAll(needed)) {
            return Set.of();
        }
        bound.addAll(VarNames.in(call.args().subList(arity, call.args().size()), VarNames.FOR_OUTPUT));
        return bound;
    }

    /** The variables in refs whose heads are bound: iterating binds them. */
    private static Set<String> inRefs(Node node, Set<String> safe) {
        Set<String> bound = new HashSet<>();
        Walk.nodes(node, each -> visit(each, safe, bound));
        return bound;
    }

    private static boolean visit(Node node, Set<String> safe, Set<String> bound) {
        return switch (node) {
            case ArrayComprehension closure -> false;
            case SetComprehension closure -> false;
            case ObjectComprehension closure -> false;
            case TemplateString closure -> false;
            case Ref ref -> {
                boolean iterates = isSafe(ref, safe);
                if (iterates) {
                    VarNames.collect(ref, Set.of(VarNames.Skip.REF_HEADS), bound);
                }
                yield iterates;
            }
            default -> true;
        };
    }

    /** Whether the head of a ref has a value once the variables in {@code safe} are bound. */
    static boolean isSafe(Ref ref, Set<String> safe) {
        return isSafe(ref, safe::contains);
    }

    /** The same for the variables that {@code safe} is true of. */
    static boolean isSafe(Ref ref, Predicate<String> safe) {
        return ref.head() instanceof Var variable
                ? safe.test(variable.name())
                : VarNames.in(ref.head(), VarNames.FOR_SAFETY).stream().allMatch(safe);
    }
}
