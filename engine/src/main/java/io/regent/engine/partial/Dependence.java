package io.regent.engine.partial;

import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.RuleTree;
import io.regent.rego.RuleTree.Definition;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out whether something depends on what is unknown, rules that it refers to included. */
final class Dependence {
    private final Rules rules;
    private final Unknowns unknowns;
    private final Inlining inlining;
    private final boolean callsNondeterministic;
    /** Rules that were looked at; what they depend on never changes, because their variables are their own. */
    private final Map<Rule, Boolean> known = new IdentityHashMap<>();

    /**
     * @param callsNondeterministic whether built-ins are called that may give another result at another time
     */
    Dependence(Rules rules, Unknowns unknowns, Inlining inlining, boolean callsNondeterministic) {
        this.rules = rules;
        this.unknowns = unknowns;
        this.inlining = inlining;
        this.callsNondeterministic = callsNondeterministic;
    }

    /** Whether an expression or term cannot be evaluated now. */
    boolean isUnknown(Node node, Bindings bindings) {
        return isUnknownBelow(node, bindings);
    }

    /** Whether one of the expressions cannot be evaluated now. */
    boolean isUnknown(Body body, Bindings bindings) {
        for (Expr expr : body.exprs()) {
            if (isUnknownBelow(expr, bindings)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the document that a path leads to cannot be evaluated now. */
    boolean isUnknown(List<Term> path, Bindings bindings) {
        return isUnknownBelow(new Ref(path, path.get(0).location()), bindings);
    }

    /**
     * @param bindings what the variables stand for; null in rules, whose variables say nothing here
     */
    private boolean isUnknownBelow(Node node, @Nullable Bindings bindings) {
        boolean[] found = {false};
        Walk.nodes(node, each -> {
            found[0] = found[0] || isUnknownItself(each, bindings);
            return !found[0];
        });
        return found[0];
    }

    private boolean isUnknownItself(Node node, @Nullable Bindings bindings) {
        return switch (node) {
            case Expr expr -> !expr.with().isEmpty() || isLeftAlone(expr);
            case Var var -> bindings != null && unknowns.containsWithin(var, bindings);
            case Ref ref -> isUnknownRef(ref, bindings);
            default -> false;
        };
    }

    private boolean isLeftAlone(Expr expr) {
        if (callsNondeterministic || !(expr.statement() instanceof CallStatement call)) {
            return false;
        }
        BuiltinDeclaration builtin = rules.builtin(call.operator());
        return builtin != null && builtin.nondeterministic();
    }

    private boolean isUnknownRef(Ref ref, @Nullable Bindings bindings) {
        if (bindings == null ? unknowns.mayContain(ref) : unknowns.mayContain(ref, bindings)) {
            return true;
        }
        if (inlining.isAskedToKeep(Terms.constantPrefix(ref.parts()))) {
            return true;
        }
        return ref.startsWith("data") && isAnyUnknown(rules.root(), lookup(ref, bindings), 0);
    }

    /** The keys of a ref, those that stand for scalars replaced by them. */
    private static List<Term> lookup(Ref ref, @Nullable Bindings bindings) {
        List<Term> keys = new ArrayList<>(ref.path());
        for (int i = 0; bindings != null && i < keys.size(); i++) {
            Term plugged = keys.get(i) instanceof Var var ? bindings.plug(var) : keys.get(i);
            if (Terms.isScalar(plugged)) {
                keys.set(i, plugged);
            }
        }
        return keys;
    }

    /** Whether a rule is unknown that lies on the way along the keys or below their end. */
    private boolean isAnyUnknown(RuleTree place, List<Term> keys, int at) {
        if (at == keys.size()) {
            return isAnyUnknownBelow(place);
        }
        Term key = keys.get(at);
        if (key instanceof Constant constant) {
            RuleTree child = place.child(constant.value());
            return child != null && isUnknownFrom(child, keys, at + 1);
        }
        for (RuleTree child : place.children().values()) {
            if (isUnknownFrom(child, keys, at + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isUnknownFrom(RuleTree place, List<Term> keys, int at) {
        return areUnknown(place.definitions()) || isAnyUnknown(place, keys, at);
    }

    private boolean isAnyUnknownBelow(RuleTree place) {
        for (RuleTree child : place.children().values()) {
            if (areUnknown(child.definitions()) || isAnyUnknownBelow(child)) {
                return true;
            }
        }
        return false;
    }

    private boolean areUnknown(List<Definition> definitions) {
        for (Definition definition : definitions) {
            if (isUnknown(definition.rule())) {
                return true;
            }
        }
        return false;
    }

    private boolean isUnknown(Rule rule) {
        Boolean before = known.get(rule);
        if (before != null) {
            return before;
        }
        boolean unknown = isUnknownBelow(rule, null);
        known.put(rule, unknown);
        return unknown;
    }
}
