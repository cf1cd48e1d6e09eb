package io.regent.engine.partial;

import io.regent.rego.CheckedPolicy;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What partial evaluation is to respect.
 *
 * @param data the base documents
 * @param input the known part of the input; null for none
 * @param unknowns refs and variables
 * @param kept documents that are not to be inlined
 * @param shallow whether rules that depend on unknowns always become support
 * @param nondeterministic whether built-ins are called that may give another result at another time
 * @param indexing whether rules are found by index
 * @param plainConditions whether a rule that is false by default is not kept for a condition, which fails either way
 * @param namespace the package around support modules
 * @param inPlace whether support stays where its rules were instead
 */
public record Task(
        CheckedPolicy policy,
        Obj data,
        @Nullable Value input,
        List<Term> unknowns,
        List<Ref> kept,
        boolean shallow,
        boolean nondeterministic,
        boolean indexing,
        boolean plainConditions,
        String namespace,
        boolean inPlace) {
    public Task {
        unknowns = List.copyOf(unknowns);
        kept = List.copyOf(kept);
    }
}
