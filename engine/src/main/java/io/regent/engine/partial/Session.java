package io.regent.engine.partial;

import io.regent.engine.topdown.Calls;
import io.regent.engine.topdown.index.Facts;
import io.regent.rego.CheckedPolicy;
import io.regent.rego.Location;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What all bodies of one partial evaluation share. For one thread. */
final class Session {
    private static final Value[] NO_ARGS = {};

    final CheckedPolicy policy;
    final Rules rules;
    final Calls calls;
    private final boolean indexing;
    private final boolean plainConditions;
    /** The bindings of the query, from where all that is left is seen. */
    final Bindings viewer;

    final Unknowns unknowns;
    final Inlining inlining;
    final Dependence dependence;
    final Residuals residuals = new Residuals();
    final Support support;

    /** What rules see at the moment; {@code with} exchanges it. */
    World world;

    private long bodies;

    Session(Task task, Calls calls) {
        this.policy = task.policy();
        this.rules = new Rules(policy);
        this.calls = calls;
        this.indexing = task.indexing();
        this.plainConditions = task.plainConditions();
        this.viewer = new Bindings(nextBody());
        this.unknowns = new Unknowns(task.unknowns(), viewer);
        this.inlining = new Inlining(task.shallow(), task.kept());
        this.dependence = new Dependence(rules, unknowns, inlining, task.nondeterministic());
        this.support = new Support(task.namespace(), task.inPlace());
        this.world = new World(task.input(), task.data(), List.of(), Map.of());
    }

    /** The number of the next body that is begun. */
    long nextBody() {
        return bodies++;
    }

    /** Whether a body that is left can hold, as far as types can tell. */
    boolean mayHold(Body body) {
        return policy.mayHold(body);
    }

    /** The body without variables that only rename others, unless nothing is to be changed. */
    Body simplified(Body body, Set<String> kept, boolean neverEmpty) {
        return inlining.isShallow() ? body : new CopyPropagation(policy, kept, neverEmpty).of(body);
    }

    /** The rules of a set that can hold as far as is known. */
    Candidates candidates(RuleSet set) {
        if (!indexing) {
            return set.all();
        }
        Facts facts = new Facts(world.input, world.data, NO_ARGS);
        return set.candidates(set.index().lookup(facts, this::isOpen));
    }

    private boolean isOpen(String root, List<Value> keys) {
        List<Term> path = new ArrayList<>(keys.size() + 1);
        path.add(Terms.var(root));
        keys.forEach(key -> path.add(Terms.constant(key)));
        return isOpen(path);
    }

    /** Whether the document that a path leads to must not be looked at. */
    boolean isOpen(List<Term> path) {
        return inlining.isAskedToKeep(path) || unknowns.containsDocument(path);
    }

    /** The base document that a path of constants leads to; null when there is none. */
    @Nullable
    Value base(List<Term> path) {
        Value at = world.data;
        for (int i = 1; i < path.size() && at != null; i++) {
            at = path.get(i) instanceof Constant(Value key, Location where) ? member(at, key) : null;
        }
        return at;
    }

    /** A member of a collection; null when there is none. */
    static @Nullable Value member(Value collection, Value key) {
        return switch (collection) {
            case Obj object -> object.get(key);
            case Arr array -> array.get(key);
            case SetValue set -> set.find(key);
            default -> null;
        };
    }

    /** Whether it makes no difference for {@code target} that its rule is false by default. */
    boolean isPlainCondition(Term target) {
        return plainConditions && inlining.isCondition(target);
    }

    /** The path with the namespace of support modules in it. */
    Ref namespaced(List<Term> path) {
        return support.namespaced(path);
    }
}
