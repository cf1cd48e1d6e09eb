package io.regent.engine;

import io.regent.rego.Location;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.util.List;

/**
 * How a query is evaluated partially.
 *
 * @param unknowns what is not known yet: refs such as {@code input} or {@code data.users}, and variables of the query
 * @param disableInlining paths of rules that the result is to refer to instead of containing what they say
 * @param shallowInlining whether every rule that depends on unknowns is referred to, and nothing is simplified
 * @param nondeterministicBuiltins whether built-ins are called that may give another result at another time; else they
 *     are left in the result
 * @param namespace the package below {@code data} that support modules go to
 * @param inPlace whether support modules keep the packages of their rules instead
 */
public record PartialOptions(
        List<Term> unknowns,
        List<Ref> disableInlining,
        boolean shallowInlining,
        boolean nondeterministicBuiltins,
        String namespace,
        boolean inPlace) {
    /** What the reference does when nothing else is said: the input is unknown. */
    public static final PartialOptions DEFAULT =
            new PartialOptions(List.of(input()), List.of(), false, false, "partial", false);

    public PartialOptions {
        unknowns = List.copyOf(unknowns);
        disableInlining = List.copyOf(disableInlining);
    }

    private static Ref input() {
        return new Ref(List.of(new Var("input", Location.NONE)), Location.NONE);
    }

    public PartialOptions withUnknowns(List<Term> changed) {
        return new PartialOptions(
                changed, disableInlining, shallowInlining, nondeterministicBuiltins, namespace, inPlace);
    }

    public PartialOptions withDisableInlining(List<Ref> changed) {
        return new PartialOptions(unknowns, changed, shallowInlining, nondeterministicBuiltins, namespace, inPlace);
    }

    public PartialOptions withShallowInlining(boolean changed) {
        return new PartialOptions(unknowns, disableInlining, changed, nondeterministicBuiltins, namespace, inPlace);
    }

    public PartialOptions withNondeterministicBuiltins(boolean changed) {
        return new PartialOptions(unknowns, disableInlining, shallowInlining, changed, namespace, inPlace);
    }

    public PartialOptions withNamespace(String changed, boolean changedInPlace) {
        return new PartialOptions(
                unknowns, disableInlining, shallowInlining, nondeterministicBuiltins, changed, changedInPlace);
    }
}
