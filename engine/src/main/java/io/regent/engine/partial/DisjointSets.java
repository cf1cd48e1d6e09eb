package io.regent.engine.partial;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Variables that have to be equal, in sets, with the constant that they are equal to. */
final class DisjointSets {
    /** A set, called by one of its variables. */
    static final class Group {
        final String name;

        @Nullable
        Term constant;

        Group(String name) {
            this.name = name;
        }

        /** What can stand in the place of each of its variables. */
        Term value() {
            return constant == null ? Terms.var(name) : constant;
        }
    }

    private final Set<String> kept;
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Group> groups = new HashMap<>();

    private DisjointSets(Set<String> kept) {
        this.kept = kept;
    }

    /**
     * The sets that the equalities of a body make; null when no values satisfy them.
     *
     * @param kept variables by which sets are called rather than by others
     */
    static @Nullable DisjointSets of(Body body, Set<String> kept) {
        DisjointSets sets = new DisjointSets(kept);
        for (Expr expr : body.exprs()) {
            boolean plain = !expr.negated() && expr.with().isEmpty();
            if (plain && expr.statement() instanceof CallStatement call && Terms.isEquality(call)) {
                List<Term> sides = call.args();
                if (!sets.add(sides.get(0), sides.get(1))) {
                    return null;
                }
            }
        }
        return sets;
    }

    private boolean add(Term a, Term b) {
        if (a instanceof Var x && b instanceof Var y) {
            return merge(make(x.name()), make(y.name()));
        }
        if (a instanceof Var x && Terms.isConstant(b)) {
            return isEqual(make(x.name()), b);
        }
        return !(b instanceof Var y && Terms.isConstant(a)) || isEqual(make(y.name()), a);
    }

    private static boolean isEqual(Group group, Term constant) {
        boolean possible = group.constant == null || Terms.areEqual(group.constant, constant);
        group.constant = constant;
        return possible;
    }

    private Group make(String name) {
        Group known = find(name);
        if (known != null) {
            return known;
        }
        Group group = new Group(name);
        parents.put(name, name);
        groups.put(name, group);
        return group;
    }

    private boolean merge(Group a, Group b) {
        if (a == b) {
            return true;
        }
        Group root = kept.contains(a.name) ? a : b;
        Group other = root == a ? b : a;
        parents.put(other.name, root.name);
        groups.remove(other.name);
        if (root.constant != null && other.constant != null) {
            return Terms.areEqual(root.constant, other.constant);
        }
        root.constant = root.constant == null ? other.constant : root.constant;
        return true;
    }

    /** The set of a variable; null when no equality has it. */
    @Nullable
    Group find(String name) {
        String at = name;
        String parent = parents.get(at);
        while (parent != null && !parent.equals(at)) {
            at = parent;
            parent = parents.get(at);
        }
        return parent == null ? null : groups.get(at);
    }
}
