package io.regent.engine.partial;

import io.regent.engine.partial.RuleSet.Branch;
import io.regent.rego.Codes;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ref to rules that agree on one value. */
final class CompleteLookup {
    private final RuleLookup lookup;
    private final Solver solver;
    private final Session session;
    private final Candidates candidates;

    CompleteLookup(RuleLookup lookup, Candidates candidates) {
        this.lookup = lookup;
        this.solver = lookup.solver();
        this.session = lookup.session();
        this.candidates = candidates;
    }

    void solve(Runnable then) {
        if (candidates.isEmpty() || isFunction(candidates.any())) {
            return;
        }
        if (!session.dependence.isUnknown(lookup.ref(), lookup.bindings())) {
            value(then);
        } else if (needsDefault() || session.inlining.isShallow() || session.inlining.keeps(lookup.rulePath())) {
            support(then);
        } else {
            inline(then);
        }
    }

    private static boolean isFunction(Branch branch) {
        List<Term> args = branch.rule().head().args();
        return args != null && !args.isEmpty();
    }

    /** Whether the default may be the value that is asked for. */
    private boolean needsDefault() {
        Branch byDefault = candidates.byDefault();
        boolean unseen = byDefault != null
                && Terms.isFalse(CallSolver.value(byDefault))
                && session.isPlainCondition(lookup.target().term());
        if (byDefault == null || unseen) {
            return false;
        }
        Term wanted = lookup.target().plugged();
        return !Terms.isConstant(wanted) || Terms.areEqual(CallSolver.value(byDefault), wanted);
    }

    private void value(Runnable then) {
        Object known = session.world.remembered(lookup.rulePath());
        if (known instanceof Term term) {
            lookup.in(lookup.bindings().at(term), lookup.at() + 1, then);
        } else if (known == null) {
            evaluate(then);
        }
    }

    private void evaluate(Runnable then) {
        Term decided = null;
        for (List<Branch> chain : candidates.chains()) {
            Term result = null;
            for (int i = 0; i < chain.size() && result == null; i++) {
                result = evaluate(chain.get(i), decided, then);
            }
            decided = result == null ? decided : result;
        }
        if (decided != null) {
            return;
        }
        if (candidates.byDefault() != null) {
            evaluate(candidates.byDefault(), null, then);
        } else {
            session.world.remember(lookup.rulePath(), World.UNDEFINED);
        }
    }

    /** Solves one rule; its value, or null when it does not hold. */
    private @Nullable Term evaluate(Branch branch, @Nullable Term decided, Runnable then) {
        Solver body = solver.ofRule(branch.rule().body());
        Term[] first = {decided};
        Term[] result = {null};
        body.solve(() -> {
            Term value = Terms.folded(body.bindings.plug(CallSolver.value(branch)));
            result[0] = value;
            if (first[0] == null) {
                first[0] = value;
                session.world.remember(lookup.rulePath(), value);
                follow(branch, body, then);
            } else if (!Terms.areEqual(first[0], value)) {
                throw session.calls.error(
                        branch.rule(), Codes.EVAL_CONFLICT, "complete rules must not produce multiple outputs");
            }
        });
        return result[0];
    }

    private void follow(Branch branch, Solver body, Runnable then) {
        lookup.in(body.bindings.resolve(CallSolver.value(branch)), lookup.at() + 1, then);
    }

    private void inline(Runnable then) {
        for (Branch branch : candidates.first()) {
            Solver body = solver.ofRule(branch.rule().body());
            body.solve(() -> follow(branch, body, then));
        }
    }

    private void support(Runnable then) {
        Ref path = session.namespaced(lookup.rulePath());
        boolean defined = session.support.contains(path);
        if (!defined) {
            SupportRules rules = new SupportRules(solver);
            for (Branch branch : candidates.first()) {
                defined |= rules.complete(branch, path);
            }
            if (candidates.byDefault() != null) {
                defined |= rules.complete(candidates.byDefault(), path);
            }
        }
        if (defined) {
            Ref ref = session.namespaced(lookup.ref().parts());
            solver.saver.equality(lookup.bindings().at(ref), lookup.target(), then);
        }
    }
}
