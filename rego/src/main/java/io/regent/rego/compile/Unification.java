package io.regent.rego.compile;

import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.TemplateString;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.TermOrder;
import io.regent.rego.ast.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Finds out which variables are bound when two terms are made equal. */
final class Unification {
    private final Predicate<String> safe;
    private final Set<String> bound = new HashSet<>();
    /** For variables that are not bound yet: the ones that have to be bound first. */
    private final Map<String, Set<String>> waiting = new HashMap<>();

    private Unification(Predicate<String> safe) {
        this.safe = safe;
    }

    /** What {@code a = b} binds when the variables are bound that {@code safe} is true of. */
    static Set<String> bound(Predicate<String> safe, Term a, Term b) {
        Unification unification = new Unification(safe);
        unification.unify(a, b);
        return unification.bound;
    }

    private void unify(Term a, Term b) {
        switch (a) {
            case Var x -> unifyVar(x, b);
            case Ref ref -> unifyKnown(isKnown(ref), b);
            case Call call -> unifyKnown(isKnown(call), b);
            case ArrayTerm array -> unifyArray(array, b);
            case ObjectTerm object -> unifyObject(object, b);
            case ArrayComprehension closure -> unifyKnown(!(b instanceof ObjectTerm), b);
            case ObjectComprehension closure -> unifyKnown(!(b instanceof ArrayTerm), b);
            case SetComprehension closure -> unifyScalar(b);
            case Constant constant -> unifyScalar(b);
            case SetTerm set -> unifyScalar(b);
            case TemplateString template -> unifyScalar(b);
        }
    }

    private void unifyVar(Var a, Term b) {
        switch (b) {
            case Var variable -> unifyVars(a.name(), variable.name());
            case ArrayTerm array -> unifyAll(a.name(), array);
            case ObjectTerm object -> unifyAll(a.name(), object);
            case Ref ref when !isKnown(ref) -> {}
            case Call call when !isKnown(call) -> {}
            default -> bind(a.name());
        }
    }

    private void unifyVars(String a, String b) {
        if (isSafe(b)) {
            bind(a);
        } else if (isSafe(a)) {
            bind(b);
        } else {
            wait(a, b);
            wait(b, a);
        }
    }

    private void unifyArray(ArrayTerm a, Term b) {
        switch (b) {
            case Var variable -> unifyAll(variable.name(), a);
            case ArrayTerm other
            when other.items().size() == a.items().size() -> {
                for (int i = 0; i < a.items().size(); i++) {
                    unify(a.items().get(i), other.items().get(i));
                }
            }
            case Ref ref when isKnown(ref) -> bindAll(a);
            case Call call when isKnown(call) -> bindAll(a);
            case ArrayComprehension closure -> bindAll(a);
            case SetComprehension closure -> bindAll(a);
            case ObjectComprehension closure -> bindAll(a);
            default -> {}
        }
    }

    private void unifyObject(ObjectTerm a, Term b) {
        switch (b) {
            case Var variable -> unifyAll(variable.name(), a);
            case ObjectTerm other
            when other.members().size() == a.members().size() ->
                a.members().forEach(member -> unifyMember(member, other));
            case Ref ref when isKnown(ref) -> bindAll(a);
            case Call call when isKnown(call) -> bindAll(a);
            default -> {}
        }
    }

    private void unifyMember(ObjectTerm.Member member, ObjectTerm other) {
        for (ObjectTerm.Member candidate : other.members()) {
            if (TermOrder.compare(candidate.key(), member.key()) == 0) {
                unify(member.value(), candidate.value());
            }
        }
    }

    /** {@code b} with something that has a value when {@code known}. */
    private void unifyKnown(boolean known, Term b) {
        if (known && b instanceof Var variable) {
            bind(variable.name());
        } else if (known && (b instanceof ArrayTerm || b instanceof ObjectTerm)) {
            bindAll(b);
        }
    }

    private void unifyScalar(Term b) {
        if (b instanceof Var variable) {
            bind(variable.name());
        }
    }

    private void unifyAll(String a, Term collection) {
        if (isSafe(a)) {
            bindAll(collection);
            return;
        }
        Set<String> missing = VarNames.in(collection, VarNames.FOR_UNIFICATION);
        missing.removeIf(this::isSafe);
        if (missing.isEmpty()) {
            bind(a);
        } else {
            missing.forEach(name -> wait(a, name));
        }
    }

    // OPA: what this very unification binds does not count here.
    private boolean isKnown(Ref ref) {
        return Outputs.isSafe(ref, safe);
    }

    private boolean isKnown(Call call) {
        return VarNames.in(call, VarNames.FOR_SAFETY).stream().allMatch(safe);
    }

    private boolean isSafe(String name) {
        return safe.test(name) || bound.contains(name);
    }

    private void wait(String name, String forName) {
        waiting.computeIfAbsent(name, each -> new HashSet<>()).add(forName);
    }

    private void bindAll(Term collection) {
        VarNames.in(collection, VarNames.FOR_UNIFICATION).forEach(this::bind);
    }

    /** Binds {@code name}, what waits for it alone, and what it waits for. */
    private void bind(String name) {
        List<String> todo = new ArrayList<>(List.of(name));
        while (!todo.isEmpty()) {
            String next = todo.removeLast();
            bound.add(next);
            Set<String> needs = waiting.remove(next);
            if (needs != null) {
                todo.addAll(needs);
            }
            waiting.forEach((other, missing) -> {
                if (missing.remove(next) && missing.isEmpty()) {
                    todo.add(other);
                }
            });
        }
    }
}
