package io.regent.engine.partial;

import io.regent.rego.Location;
import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes two terms equal, each with bindings of its own, by binding variables, or leaves an equality for later. */
final class Unifier {
    private final Solver solver;
    private final Session session;

    Unifier(Solver solver) {
        this.solver = solver;
        this.session = solver.session;
    }

    void unify(Scoped left, Scoped right, Runnable then) {
        Scoped a = left.resolved();
        Scoped b = right.resolved();
        Term x = a.term();
        Term y = b.term();
        if (x instanceof Constant(Value one, Location here) && y instanceof Constant(Value other, Location there)) {
            if (one.equals(other)) {
                then.run();
            }
            return;
        }
        List<Term> items = Terms.items(x);
        List<ObjectTerm.Member> pairs = Terms.pairs(x);
        if (items != null) {
            arrays(items, a, b, then);
        } else if (pairs != null) {
            objects(pairs, a, b, then);
        } else if (!Terms.isScalar(x) || y instanceof Var || y instanceof Ref || Terms.isScalar(y)) {
            values(a, b, then);
        }
    }

    private void arrays(List<Term> items, Scoped a, Scoped b, Runnable then) {
        Term y = b.term();
        List<Term> others = Terms.items(y);
        if (others != null && others.size() == items.size()) {
            each(at(items, a), at(others, b), 0, then);
        } else if (y instanceof Var || y instanceof Ref || y instanceof ArrayComprehension) {
            values(a, b, then);
        }
    }

    private static List<Scoped> at(List<Term> terms, Scoped where) {
        List<Scoped> scoped = new ArrayList<>(terms.size());
        terms.forEach(term -> scoped.add(where.bindings().at(term)));
        return scoped;
    }

    /** Makes the terms of two lists of one length equal, one after the other. */
    void each(List<Scoped> left, List<Scoped> right, int from, Runnable then) {
        if (from == left.size()) {
            then.run();
        } else {
            unify(left.get(from), right.get(from), () -> each(left, right, from + 1, then));
        }
    }

    private void objects(List<ObjectTerm.Member> pairs, Scoped a, Scoped b, Runnable then) {
        Term y = b.term();
        List<ObjectTerm.Member> others = Terms.pairs(y);
        if (others == null) {
            if (y instanceof Var || y instanceof Ref || y instanceof ObjectComprehension) {
                values(a, b, then);
            }
        } else if (others.size() == pairs.size()) {
            List<Scoped> left = new ArrayList<>(pairs.size());
            List<Scoped> right = new ArrayList<>(pairs.size());
            boolean same = true;
            for (int i = 0; i < pairs.size() && same; i++) {
                ObjectTerm.Member pair = pairs.get(i);
                Term other = value(others, b.bindings(), a.bindings().plug(pair.key()));
                same = other != null;
                if (other != null) {
                    left.add(a.bindings().at(pair.value()));
                    right.add(b.bindings().at(other));
                }
            }
            // What comes before a missing key is evaluated all the same, with nothing to follow.
            each(left, right, 0, same ? then : () -> {});
        }
    }

    private static @Nullable Term value(List<ObjectTerm.Member> members, Bindings bindings, Term key) {
        for (ObjectTerm.Member member : members) {
            if (Terms.areEqual(bindings.plug(member.key()), key)) {
                return member.value();
            }
        }
        return null;
    }

    /** Of the two at least one is no array or object, or they are of different kinds. */
    private void values(Scoped a, Scoped b, Runnable then) {
        boolean saveLeft = isUnknown(a);
        if (!saveLeft && a.term() instanceof Ref ref) {
            ref(ref, a.bindings(), b, then);
            return;
        }
        boolean saveRight = isUnknown(b);
        if (!saveRight && b.term() instanceof Ref ref) {
            ref(ref, b.bindings(), a, then);
        } else if (saveLeft || saveRight) {
            solver.saver.equality(a, b, then);
        } else if (Terms.isComprehension(a.term())) {
            new ComprehensionSolver(solver).solve(a, b, false, then);
        } else if (Terms.isComprehension(b.term())) {
            new ComprehensionSolver(solver).solve(b, a, true, then);
        } else {
            bind(a, b, then);
        }
    }

    private boolean isUnknown(Scoped each) {
        return Terms.isSet(each.term())
                ? session.unknowns.containsWithin(each.term(), each.bindings())
                : session.unknowns.contains(each.term(), each.bindings());
    }

    private void bind(Scoped a, Scoped b, Runnable then) {
        if (a.term() instanceof Var x && b.term() instanceof Var y && a.bindings() == b.bindings() && x.equals(y)) {
            then.run();
        } else if (a.term() instanceof Var x) {
            bind(x, a.bindings(), b, then);
        } else if (b.term() instanceof Var y) {
            bind(y, b.bindings(), a, then);
        } else if (Terms.areEqual(a.plugged(), b.plugged())) {
            then.run();
        }
    }

    private static void bind(Var var, Bindings bindings, Scoped value, Runnable then) {
        bindings.bind(var.name(), value);
        then.run();
        bindings.unbind(var.name());
    }

    private void ref(Ref ref, Bindings bindings, Scoped target, Runnable then) {
        if (ref.startsWith("data")) {
            new TreeLookup(solver, ref, bindings, target).solve(then);
            return;
        }
        Scoped start = ref.startsWith("input") ? input(bindings) : head(ref, bindings);
        if (start != null) {
            new TermLookup(solver, ref, bindings, start, target, 1).solve(then);
        }
    }

    private @Nullable Scoped input(Bindings bindings) {
        return session.world.input == null ? null : bindings.at(Terms.constant(session.world.input));
    }

    /** What the head of a ref stands for; null for a variable without a value. */
    private static @Nullable Scoped head(Ref ref, Bindings bindings) {
        if (!(ref.head() instanceof Var var)) {
            return null;
        }
        Scoped value = bindings.resolve(var);
        boolean unbound = value.bindings() == bindings && value.term() instanceof Var last && last.equals(var);
        return unbound ? null : value;
    }
}
