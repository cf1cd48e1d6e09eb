package io.regent.engine.partial;

import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts what removed variables stood for in their place. */
final class Substitution extends Rewrite {
    private final DisjointSets sets;
    private final Map<String, Term> removed;
    private final boolean negative;

    /**
     * @param negative whether only what has no variables may come into the expression, because it is negated
     */
    Substitution(DisjointSets sets, Map<String, Term> removed, boolean negative) {
        this.sets = sets;
        this.removed = removed;
        this.negative = negative;
    }

    @Override
    public Term term(Term term) {
        return super.term(
                switch (term) {
                    case Var var -> variable(var);
                    case Ref ref -> substituted(ref);
                    default -> term;
                });
    }

    private Term named(Var var) {
        DisjointSets.Group group = sets.find(var.name());
        return group == null || group.constant == null && group.name.equals(var.name()) ? var : group.value();
    }

    private Term variable(Var var) {
        if (!(named(var) instanceof Var name)) {
            return named(var);
        }
        Term value = removed.get(name.name());
        if (value == null || negative && !Terms.isGround(value)) {
            return name;
        }
        return Terms.variables(value).contains(name.name()) ? name : value;
    }

    private Ref substituted(Ref ref) {
        Term head = ref.head() instanceof Var var ? named(var) : ref.head();
        Term value = head instanceof Var var ? removed.get(var.name()) : null;
        List<Term> parts = new ArrayList<>();
        if (value == null || negative && !Terms.isGround(value)) {
            parts.add(head);
        } else if (value instanceof Ref base) {
            parts.addAll(base.parts());
        } else {
            parts.add(value);
        }
        parts.addAll(ref.path());
        return new Ref(parts, ref.location());
    }
}
