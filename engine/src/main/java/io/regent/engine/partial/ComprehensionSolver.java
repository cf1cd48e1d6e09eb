package io.regent.engine.partial;

import io.regent.rego.Codes;
import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.ObjectTerm.Member;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.TermOrder;
import java.util.ArrayList;
import java.util.List;

/** A comprehension that is made equal to something. */
final class ComprehensionSolver {
    private final Solver solver;
    private final Session session;

    ComprehensionSolver(Solver solver) {
        this.solver = solver;
        this.session = solver.session;
    }

    /**
     * @param swapped whether {@code other} stands on the left
     */
    void solve(Scoped comprehension, Scoped other, boolean swapped, Runnable then) {
        if (session.dependence.isUnknown(comprehension.term(), comprehension.bindings())) {
            save(comprehension, other, swapped, then);
        } else {
            solver.unifier.unify(comprehension.bindings().at(value(comprehension.term())), other, then);
        }
    }

    private void save(Scoped comprehension, Scoped other, boolean swapped, Runnable then) {
        Scoped one = closed(comprehension);
        Scoped two = Terms.isComprehension(other.term()) ? closed(other) : other;
        solver.saver.equality(swapped ? two : one, swapped ? one : two, then);
    }

    private Scoped closed(Scoped comprehension) {
        Bindings bindings = comprehension.bindings();
        return bindings.at(new Closing(bindings, session.viewer).comprehension(comprehension.term()));
    }

    private Term value(Term comprehension) {
        return Terms.folded(
                switch (comprehension) {
                    case ArrayComprehension array -> array(array);
                    case SetComprehension set -> set(set);
                    case ObjectComprehension object -> object(object);
                    default -> throw new IllegalArgumentException("no comprehension");
                });
    }

    private Term array(ArrayComprehension array) {
        List<Term> items = new ArrayList<>();
        Solver inside = solver.inside(array.body().exprs());
        inside.solve(() -> items.add(inside.bindings.plug(array.head())));
        return new ArrayTerm(items, array.location());
    }

    private Term set(SetComprehension set) {
        List<Term> members = new ArrayList<>();
        Solver inside = solver.inside(set.body().exprs());
        inside.solve(() -> members.add(inside.bindings.plug(set.head())));
        return new SetTerm(TermOrder.distinct(members), set.location());
    }

    private Term object(ObjectComprehension object) {
        List<Member> members = new ArrayList<>();
        Solver inside = solver.inside(object.body().exprs());
        inside.solve(() -> {
            Term key = inside.bindings.plug(object.key());
            members.add(new Member(key, inside.bindings.plug(object.value())));
        });
        List<Member> sorted = TermOrder.byKey(members);
        for (int i = 1; i < sorted.size(); i++) {
            boolean sameKey =
                    Terms.areEqual(sorted.get(i - 1).key(), sorted.get(i).key());
            if (sameKey
                    && !Terms.areEqual(sorted.get(i - 1).value(), sorted.get(i).value())) {
                throw session.calls.error(solver.current(), Codes.EVAL_CONFLICT, "object keys must be unique");
            }
        }
        return new ObjectTerm(TermOrder.lastByKey(sorted), object.location());
    }
}
