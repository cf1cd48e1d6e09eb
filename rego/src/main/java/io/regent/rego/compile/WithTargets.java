package io.regent.rego.compile;

import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.Codes;
import io.regent.rego.Location;
import io.regent.rego.RuleTree;
import io.regent.rego.RuleTree.Definition;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.With;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what {@code with} may replace by what. */
final class WithTargets {
    private static final String REPLACING = "with keyword replacing built-in function: ";
    private static final Set<String> IRREPLACEABLE =
            Set.of(Operators.UNIFY, Operators.METADATA_CHAIN, Operators.METADATA_RULE);

    private final Compilation compilation;

    /**
     * A modifier after the check.
     *
     * @param evaluated whether the value is a value, not the name of a function
     */
    record Checked(With with, boolean evaluated) {}

    WithTargets(Compilation compilation) {
        this.compilation = compilation;
    }

    /** The modifier with names of built-ins as refs. */
    Checked checked(With with) {
        With named = new With(named(with.target()), named(with.value()), with.location());
        With same = named.target() == with.target() && named.value() == with.value() ? with : named;
        return new Checked(same, isEvaluated(same));
    }

    /** A variable with a built-in's name as a ref. */
    private Term named(Term term) {
        return term instanceof Var variable && compilation.capabilities().builtin(variable.name()) != null
                // OPA: the name in the ref has no place.
                ? new Ref(List.of(new Var(variable.name(), Location.NONE)), variable.location())
                : term;
    }

    private boolean isEvaluated(With with) {
        if (isUnsafe(with.target())) {
            return false;
        }
        return switch (with.target()) {
            case Ref ref when ref.startsWith(Roots.DATA) -> isEvaluatedInData(ref, with.value());
            case Ref ref when ref.startsWith(Roots.INPUT) -> true;
            case Ref ref when compilation.builtin(ref) != null -> isEvaluatedForBuiltin(ref, with.value());
            case Term other -> {
                String text = "with keyword target must reference existing input, data, or a function";
                compilation.problems().block(Codes.TYPE, text, other.location());
                yield false;
            }
        };
    }

    private boolean isEvaluatedInData(Ref target, Term value) {
        RuleTree place = compilation.rules();
        for (int i = 1; i < target.size() - 1 && place != null; i++) {
            place = target.parts().get(i) instanceof Constant key ? place.child(key.value()) : null;
            if (place != null && !place.definitions().isEmpty()) {
                report("with keyword cannot partially replace virtual document(s)", target);
                return false;
            }
        }
        if (isFunction(child(place, target)) && namesFunction(value)) {
            return false;
        }
        return !(value instanceof Ref ref && isFunction(RulePaths.find(compilation.rules(), ref)));
    }

    private static @Nullable RuleTree child(@Nullable RuleTree place, Ref target) {
        return place != null && target.parts().get(target.size() - 1) instanceof Constant key
                ? place.child(key.value())
                : null;
    }

    private static boolean isFunction(@Nullable RuleTree place) {
        return place != null && place.definitions().stream().anyMatch(WithTargets::hasArguments);
    }

    private static boolean hasArguments(Definition definition) {
        List<Term> args = definition.rule().head().args();
        return args != null && !args.isEmpty();
    }

    private boolean isEvaluatedForBuiltin(Ref target, Term value) {
        BuiltinDeclaration builtin = compilation.builtin(target);
        String wrong = builtin == null ? null : whyIrreplaceable(builtin, target);
        if (wrong != null) {
            report(REPLACING + wrong, target);
            return false;
        }
        return !namesFunction(value);
    }

    private static @Nullable String whyIrreplaceable(BuiltinDeclaration builtin, Ref target) {
        if (IRREPLACEABLE.contains(builtin.name())) {
            return "replacement of \"" + builtin.name() + "\" invalid";
        }
        if (target.startsWith("internal")) {
            return "replacement of internal function \"" + RegoText.of(target) + "\" invalid";
        }
        if (builtin.relation()) {
            return "target must not be a relation";
        }
        return builtin.type().result() == null ? "target must not be a void function" : null;
    }

    /** Whether a value is the name of a rule or of a built-in. */
    private boolean namesFunction(Term value) {
        return value instanceof Ref ref
                && (RulePaths.find(compilation.rules(), ref) != null
                        || isUnsafe(ref)
                        || compilation.builtin(ref) != null);
    }

    private boolean isUnsafe(Term term) {
        if (!(term instanceof Ref ref) || !compilation.unsafeBuiltins().contains(ref.dotted())) {
            return false;
        }
        report(REPLACING + "target must not be unsafe: \"" + RegoText.of(ref) + "\"", ref);
        return true;
    }

    private void report(String text, Term where) {
        compilation.problems().block(Codes.COMPILE, text, where.location());
    }
}
