package io.regent.engine.partial;

import io.regent.rego.Location;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.ObjectTerm.Member;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Num;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a ref, from one on, looked up in a term.
 *
 * @param bindings those of the ref's variables
 * @param term what the keys before lead to
 * @param target what the ref is made equal to
 * @param at the place of the next key
 */
record TermLookup(Solver solver, Ref ref, Bindings bindings, Scoped term, Scoped target, int at) {
    void solve(Runnable then) {
        if (at == ref.size()) {
            solver.unifier.unify(term, target, then);
        } else if (session().unknowns.contains(term.term(), term.bindings())) {
            save(then);
        } else {
            Term key = bindings.plug(ref.parts().get(at));
            if (Terms.isGround(key)) {
                next(key, then);
            } else {
                enumerate(then);
            }
        }
    }

    private Session session() {
        return solver.session;
    }

    private void next(Term key, Runnable then) {
        List<Term> path = plugged(key);
        if (session().unknowns.covers(path.subList(0, at + 1))) {
            solver.saver.equality(bindings.at(new Ref(path, ref.location())), target, then);
            return;
        }
        Scoped member = member(key);
        if (member != null) {
            new TermLookup(solver, ref, bindings, member, target, at + 1).solve(then);
        }
    }

    /** The whole ref with {@code key} in this place. */
    private List<Term> plugged(Term key) {
        List<Term> parts = new ArrayList<>(ref.size());
        for (int i = 0; i < ref.size(); i++) {
            parts.add(i == at ? key : bindings.plug(ref.parts().get(i)));
        }
        return parts;
    }

    private @Nullable Scoped member(Term key) {
        if (term.term() instanceof Constant(Value collection, Location where)) {
            Value member =
                    key instanceof Constant(Value value, Location there) ? Session.member(collection, value) : null;
            return member == null ? null : term.bindings().at(Terms.constant(member));
        }
        List<Term> items = Terms.items(term.term());
        if (items != null) {
            int index = key instanceof Constant(Num number, Location where) ? index(number, items.size()) : -1;
            return index < 0 ? null : term.bindings().resolve(items.get(index));
        }
        return memberOfTerms(key);
    }

    private static int index(Num number, int size) {
        for (int i = 0; i < size; i++) {
            if (number.equals(Num.of(i))) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Scoped memberOfTerms(Term key) {
        List<Term> members = Terms.members(term.term());
        for (Term member : members == null ? List.<Term>of() : members) {
            if (Terms.areEqual(term.bindings().plug(member), key)) {
                return term.bindings().resolve(key);
            }
        }
        List<Member> pairs = Terms.pairs(term.term());
        for (Member pair : pairs == null ? List.<Member>of() : pairs) {
            if (Terms.areEqual(term.bindings().plug(pair.key()), key)) {
                return term.bindings().resolve(pair.value());
            }
        }
        return null;
    }

    private void enumerate(Runnable then) {
        List<Term> items = Terms.items(term.term());
        if (items != null && ref.parts().get(at) instanceof Var var) {
            for (int i = 0; i < items.size(); i++) {
                Term index = Terms.constant(Num.of(i));
                Scoped open = bindings.resolve(var);
                Var last = (Var) open.term();
                open.bindings().bind(last.name(), open.bindings().at(index));
                next(index, then);
                open.bindings().unbind(last.name());
            }
        }
        for (Term key : keys()) {
            solver.unifier.unify(
                    term.bindings().at(key),
                    bindings.at(ref.parts().get(at)),
                    () -> next(term.bindings().plug(key), then));
        }
        enumerateUnknown(then);
    }

    /** The members of a set or the keys of an object. */
    private List<Term> keys() {
        List<Term> members = Terms.members(term.term());
        List<Member> pairs = Terms.pairs(term.term());
        if (members != null) {
            return members;
        }
        return pairs == null ? List.of() : pairs.stream().map(Member::key).toList();
    }

    /** Keys that what is known lacks, but that lead to unknown documents. */
    private void enumerateUnknown(Runnable then) {
        List<Term> prefix = plugged(ref.parts().get(at)).subList(0, at);
        for (Term key : session().unknowns.keysBelow(prefix)) {
            Ref path = new Ref(plugged(key), ref.location());
            if (member(key) == null && session().unknowns.mayContain(path, bindings)) {
                solver.unifier.unify(
                        bindings.at(key),
                        bindings.at(ref.parts().get(at)),
                        () -> solver.saver.equality(bindings.at(path), target, then));
            }
        }
    }

    /** Goes on with a variable for what is unknown. */
    private void save(Runnable then) {
        Var made = Terms.var(Var.WILDCARD_PREFIX + "_ref_" + solver.made);
        solver.made++;
        solver.unifier.unify(term, bindings.at(made), () -> {
            Ref rest = Ref.of(made, ref.parts().subList(at, ref.size()), ref.location());
            solver.unifier.unify(bindings.at(rest), target, then);
        });
    }
}
