package io.regent.engine.partial;

import io.regent.rego.Location;
import io.regent.rego.RuleTree;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Arr;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ref into {@code data}, followed through packages and base documents.
 *
 * @param path the parts of the ref, those before {@code at} with values in the place of variables
 * @param place where the rules below the path so far are; null when there are none
 */
record TreeLookup(
        Solver solver,
        Ref ref,
        Bindings bindings,
        Scoped target,
        List<Term> path,
        @Nullable RuleTree place,
        int at) {
    TreeLookup(Solver solver, Ref ref, Bindings bindings, Scoped target) {
        this(solver, ref, bindings, target, ref.parts(), solver.session.rules.root(), 1);
    }

    void solve(Runnable then) {
        if (at == ref.size()) {
            finish(then);
            return;
        }
        Term key = Terms.folded(bindings.plug(ref.parts().get(at)));
        if (Terms.isGround(key)) {
            next(key, then);
        } else {
            enumerate(then);
        }
    }

    private void finish(Runnable then) {
        if (solver.session.dependence.isUnknown(path, solver.bindings)) {
            save(then);
            return;
        }
        Value extent = new Extent(solver, bindings).of(path, place);
        if (extent != null) {
            solver.unifier.unify(target, bindings.at(Terms.constant(extent)), then);
        }
    }

    private void save(Runnable then) {
        solver.saver.equality(bindings.at(new Ref(path, ref.location())), target, then);
    }

    private void next(Term key, Runnable then) {
        List<Term> further = Terms.with(path, at, key);
        RuleTree child = null;
        if (!solver.session.world.replaces(further.subList(0, at + 1))) {
            child = place != null && key instanceof Constant constant ? place.child(constant.value()) : null;
            RuleSet set = solver.session.rules.at(child);
            if (set != null) {
                new RuleLookup(solver, ref, bindings, target, further, at, set).solve(then);
                return;
            }
        }
        new TreeLookup(solver, ref, bindings, target, further, child, at + 1).solve(then);
    }

    private void enumerate(Runnable then) {
        List<Term> before = path.subList(0, at);
        if (solver.session.isOpen(before)) {
            save(then);
            return;
        }
        Value base = solver.session.base(before);
        switch (base) {
            case Obj object -> {
                for (Value key : object.keys()) {
                    with(key, then);
                }
            }
            case Arr array -> {
                for (int i = 0; i < array.size(); i++) {
                    with(Num.of(i), then);
                }
            }
            case SetValue set -> {
                for (Value member : set) {
                    with(member, then);
                }
            }
            case null, default -> {}
        }
        enumerateRules(base, then);
    }

    private void with(Value value, Runnable then) {
        Term key = Terms.constant(value);
        solver.unifier.unify(bindings.at(key), bindings.at(ref.parts().get(at)), () -> next(key, then));
    }

    private void enumerateRules(@Nullable Value base, Runnable then) {
        if (place == null) {
            return;
        }
        for (Value key : place.children().keySet()) {
            boolean done = base instanceof Obj object && object.containsKey(key)
                    || base instanceof Arr array && array.get(key) != null
                    || base instanceof SetValue set && set.contains(key);
            if (!done) {
                with(key, then);
            }
        }
    }

    /** All that lies at a path: base documents and what rules make. */
    private record Extent(Solver solver, Bindings bindings) {
        @Nullable
        Value of(List<Term> path, @Nullable RuleTree place) {
            Value base = solver.session.base(path);
            Obj rules = place == null ? null : leaves(path, place);
            if (rules == null) {
                return base;
            }
            return base == null ? rules : merged(base, rules);
        }

        private Obj leaves(List<Term> path, RuleTree place) {
            Obj.Builder members = Obj.builder();
            for (Map.Entry<Value, RuleTree> child : place.children().entrySet()) {
                List<Term> below = new java.util.ArrayList<>(path);
                below.add(Terms.constant(child.getKey()));
                Value value = child.getValue().definitions().isEmpty()
                        ? leaves(below, child.getValue())
                        : leaf(new Ref(below, Location.NONE));
                if (value != null) {
                    members.put(child.getKey(), value);
                }
            }
            return members.build();
        }

        private @Nullable Value leaf(Ref path) {
            Var leaf = Terms.var(Var.WILDCARD_PREFIX + "_leaf");
            Value[] found = {null};
            solver.unify(path, leaf, () -> found[0] = io.regent.rego.ast.Constants.of(solver.bindings.plug(leaf)));
            return found[0];
        }

        /** Objects member by member; else what is base counts. */
        private static Value merged(Value base, Value rules) {
            if (!(base instanceof Obj a && rules instanceof Obj b)) {
                return base;
            }
            Obj.Builder members = Obj.builder();
            members.putAll(b);
            a.forEach((key, value) -> {
                Value other = b.get(key);
                members.put(key, other == null ? value : merged(value, other));
            });
            return members.build();
        }
    }
}
