package io.regent.engine.partial;

import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.CheckedPolicy;
import io.regent.rego.RuleTree;
import io.regent.rego.RuleTree.Definition;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of a policy, by their paths. */
final class Rules {
    private final CheckedPolicy policy;
    private final Map<RuleTree, RuleSet> sets = new IdentityHashMap<>();

    Rules(CheckedPolicy policy) {
        this.policy = policy;
    }

    RuleTree root() {
        return policy.rules();
    }

    /** The rules at a place; null when none are there. */
    @Nullable
    RuleSet at(@Nullable RuleTree place) {
        if (place == null || place.definitions().isEmpty()) {
            return null;
        }
        return sets.computeIfAbsent(place, each -> RuleSet.of(each, this::isVirtual));
    }

    /** The place that a path {@code data.…} of constants leads to; null when nothing is there. */
    @Nullable
    RuleTree find(Ref path) {
        RuleTree at = path.startsWith("data") ? root() : null;
        for (Term key : path.path()) {
            at = at != null && key instanceof Constant constant ? at.child(constant.value()) : null;
        }
        return at;
    }

    /** Whether rules define what a ref into {@code data} reads, or something below it. */
    private boolean isVirtual(Ref ref) {
        RuleTree at = root();
        for (Term key : ref.path()) {
            if (!at.definitions().isEmpty() || !(key instanceof Constant constant)) {
                return true;
            }
            at = at.child(constant.value());
            if (at == null) {
                return false;
            }
        }
        return true;
    }

    @Nullable
    BuiltinDeclaration builtin(Ref operator) {
        return policy.options().capabilities().builtin(operator.dotted());
    }

    /** How many arguments what is called takes; -1 when nothing defines it. */
    int arity(Ref operator) {
        BuiltinDeclaration builtin = builtin(operator);
        if (builtin != null) {
            return builtin.type().arity();
        }
        RuleTree place = find(operator);
        if (place == null || place.definitions().isEmpty()) {
            return -1;
        }
        List<Term> args = place.definitions().get(0).rule().head().args();
        return args == null ? 0 : args.size();
    }

    /** Whether a ref is the name of a built-in or of a function with parameters. */
    boolean isFunction(Term term) {
        if (!(term instanceof Ref ref)) {
            return false;
        }
        if (builtin(ref) != null) {
            return true;
        }
        RuleTree place = find(ref);
        return place != null && place.definitions().stream().anyMatch(Rules::hasParameters);
    }

    private static boolean hasParameters(Definition definition) {
        List<Term> args = definition.rule().head().args();
        return args != null && !args.isEmpty();
    }
}
