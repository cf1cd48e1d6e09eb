package io.regent.engine.partial;

import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import java.util.List;

/**
 * A ref that leads to rules.
 *
 * @param path the parts of the ref, those up to {@code at} with values in the place of variables
 * @param at the place of the last key that leads to the rules
 */
record RuleLookup(Solver solver, Ref ref, Bindings bindings, Scoped target, List<Term> path, int at, RuleSet set) {
    void solve(Runnable then) {
        Candidates candidates = session().candidates(set);
        if (candidates.areOrdered() && session().dependence.isUnknown(ref, bindings)) {
            solver.saver.equality(bindings.at(ref), target, then);
        } else if (set.isGround() && !set.isMultiValue()) {
            new CompleteLookup(this, candidates).solve(then);
        } else {
            new MemberLookup(this, candidates).solve(then);
        }
    }

    Session session() {
        return solver.session;
    }

    /** The path of the rules. */
    List<Term> rulePath() {
        return path.subList(0, at + 1);
    }

    /** The path of the rules as it was written. */
    List<Term> writtenPath() {
        return ref.parts().subList(0, at + 1);
    }

    /** Looks the keys behind that of the rules up in a term. */
    void in(Scoped term, int from, Runnable then) {
        new TermLookup(solver, ref, bindings, term, target, from).solve(then);
    }
}
