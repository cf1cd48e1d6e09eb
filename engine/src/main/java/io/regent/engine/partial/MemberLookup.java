package io.regent.engine.partial;

import io.regent.engine.partial.RuleSet.Branch;
import io.regent.rego.Codes;
import io.regent.rego.Location;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.Term;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import java.util.ArrayList;
import java.util.List;

/** A ref to, or into, the members that rules add to a set or object. */
final class MemberLookup {
    private final RuleLookup lookup;
    private final Solver solver;
    private final Session session;
    private final Candidates candidates;
    private final Ref ref;
    private final Bindings bindings;
    /** The place of the first key below the rules' path. */
    private final int below;

    MemberLookup(RuleLookup lookup, Candidates candidates) {
        this.lookup = lookup;
        this.solver = lookup.solver();
        this.session = lookup.session();
        this.candidates = candidates;
        this.ref = lookup.ref();
        this.bindings = lookup.bindings();
        this.below = lookup.at() + 1;
    }

    void solve(Runnable then) {
        boolean unknown = session.dependence.isUnknown(lookup.writtenPath(), bindings);
        if (ref.size() == below) {
            if (unknown) {
                support(then);
            } else {
                solver.unifier.unify(bindings.at(whole()), lookup.target(), then);
            }
        } else if (unknown && session.inlining.isShallow() || session.inlining.keeps(lookup.writtenPath())) {
            support(then);
        } else if (!candidates.isEmpty()) {
            eachRule(unknown, then);
        }
    }

    /** The whole document. */
    private Term whole() {
        Object known = session.world.remembered(lookup.rulePath());
        if (known instanceof Term term) {
            return term;
        }
        Term document = evaluatedWhole();
        session.world.remember(lookup.rulePath(), document);
        return document;
    }

    private Term evaluatedWhole() {
        MemberDocument document = document();
        for (Branch branch : candidates.first()) {
            Solver body = solver.ofRule(branch.rule().body());
            body.solve(() -> add(document, branch, body));
        }
        return document.term();
    }

    private MemberDocument document() {
        return new MemberDocument(isSet());
    }

    private boolean isSet() {
        return lookup.set().isMultiValue() && lookup.set().isGround();
    }

    private void add(MemberDocument document, Branch branch, Solver body) {
        List<Term> keys = new ArrayList<>();
        for (Term key : branch.path().parts().subList(below, branch.path().size())) {
            keys.add(body.bindings.plug(key));
        }
        Term member = body.bindings.plug(memberOrValue(branch));
        if (!document.add(keys, member, branch.rule().head().isMultiValue())) {
            throw session.calls.error(branch.rule().head(), Codes.EVAL_CONFLICT, "object keys must be unique");
        }
    }

    /** The value of a rule, or the member that it adds. */
    private static Term memberOrValue(Branch branch) {
        Term value = branch.rule().head().value();
        return value == null ? member(branch) : value;
    }

    private static Term member(Branch branch) {
        Term member = branch.rule().head().key();
        if (member == null) {
            throw new IllegalStateException("a rule has a value or adds a member");
        }
        return member;
    }

    private void eachRule(boolean unknown, Runnable then) {
        int depth = depth();
        if (depth > below && session.dependence.isUnknown(ref.parts().subList(below, depth), bindings)) {
            candidates.first().forEach(branch -> solveThenMatch(branch, then));
            return;
        }
        MemberCache cache = new MemberCache(lookup, depth);
        if (!unknown) {
            MemberCache.Hit hit = cache.find();
            if (hit != null) {
                lookup.in(bindings.at(hit.term()), hit.next(), then);
                return;
            }
            if (cache.isWhole()) {
                lookup.in(bindings.at(whole()), below, then);
                return;
            }
        }
        MemberDocument document = document();
        for (Branch branch : candidates.first()) {
            matchThenSolve(branch, unknown, document, then);
        }
        if (!unknown) {
            Term found = document.term();
            cache.remember(found);
            lookup.in(bindings.at(found), below, then);
        }
    }

    /** How long refs are at most that the rules define something for. */
    private int depth() {
        int longest = 0;
        for (Branch branch : candidates.first()) {
            int length = branch.path().size() + (branch.rule().head().isMultiValue() ? 1 : 0);
            longest = Math.max(longest, length);
        }
        return Math.min(longest, ref.size());
    }

    private void matchThenSolve(Branch branch, boolean unknown, MemberDocument document, Runnable then) {
        Solver body = solver.ofRule(branch.rule().body());
        matchHead(
                body.unifier,
                branch,
                body.bindings,
                () -> body.solve(() -> {
                    if (unknown) {
                        lookup.in(wrapped(branch, body), below, then);
                    } else {
                        add(document, branch, body);
                    }
                }));
    }

    private void solveThenMatch(Branch branch, Runnable then) {
        Solver body = solver.ofRule(branch.rule().body());
        body.solve(() ->
                matchHead(solver.unifier, branch, body.bindings, () -> lookup.in(wrapped(branch, body), below, then)));
    }

    private void matchHead(Unifier unifier, Branch branch, Bindings own, Runnable then) {
        List<Scoped> left = new ArrayList<>();
        List<Scoped> right = new ArrayList<>();
        List<Term> path = branch.path().parts();
        for (int i = below; i < Math.min(ref.size(), path.size()); i++) {
            left.add(bindings.at(ref.parts().get(i)));
            right.add(own.at(path.get(i)));
        }
        Term key = branch.rule().head().key();
        if (branch.rule().head().isMultiValue() && key != null && path.size() < ref.size()) {
            left.add(bindings.at(ref.parts().get(path.size())));
            right.add(own.at(key));
        }
        unifier.each(left, right, 0, then);
    }

    /** The one member that a solution adds, within the objects around it. */
    // OPA: keys are looked up where the value is, which may be another body.
    private Scoped wrapped(Branch branch, Solver body) {
        Scoped value = body.bindings.resolve(memberOrValue(branch));
        Term term =
                branch.rule().head().isMultiValue() ? new SetTerm(List.of(value.term()), Location.NONE) : value.term();
        List<Term> keys = branch.path().parts().subList(below, branch.path().size());
        for (Term key : keys.reversed()) {
            term = new ObjectTerm(List.of(new ObjectTerm.Member(key, term)), Location.NONE);
        }
        return value.bindings().at(term);
    }

    private void support(Runnable then) {
        Ref path = session.namespaced(lookup.rulePath());
        boolean defined = session.support.contains(path);
        if (!defined) {
            SupportRules rules = new SupportRules(solver);
            for (Branch branch : candidates.first()) {
                defined |= rules.members(branch);
            }
        }
        if (defined) {
            solver.saver.equality(bindings.at(session.namespaced(ref.parts())), lookup.target(), then);
        } else if (ref.size() == below) {
            Term empty = Terms.constant(isSet() ? SetValue.EMPTY : Obj.EMPTY);
            solver.saver.equality(bindings.at(empty), lookup.target(), then);
        }
    }
}
