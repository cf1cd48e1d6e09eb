package io.regent.engine.partial;

import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.TermOrder;
import io.regent.rego.ast.Var;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the variables of one body stand for. Bodies inside of it share its bindings; a rule that is entered gets its own. */
final class Bindings {
    private final long id;
    // INVARIANT: variables are unbound in the reverse order, so the map keeps the order in which they were bound.
    private final Map<String, Scoped> bound = new LinkedHashMap<>();

    /** No bindings yet; {@code id} is the number of the body, which tells its variables from those of others. */
    Bindings(long id) {
        this.id = id;
    }

    Scoped at(Term term) {
        return new Scoped(term, this);
    }

    void bind(String name, Scoped value) {
        bound.put(name, value);
    }

    void unbind(String name) {
        bound.remove(name);
    }

    /** The bound variables in the order in which they were bound. */
    List<Var> variables() {
        List<Var> variables = new ArrayList<>(bound.size());
        bound.forEach((name, value) -> variables.add(Terms.var(name)));
        return variables;
    }

    /** What a variable stands for in the end; other terms stand for themselves. */
    Scoped resolve(Term term) {
        Term at = term;
        Bindings in = this;
        while (at instanceof Var var) {
            Scoped next = in.bound.get(var.name());
            if (next == null) {
                break;
            }
            at = next.term();
            in = next.bindings();
        }
        return new Scoped(at, in);
    }

    /** The term with bound variables replaced by what they stand for. */
    Term plug(Term term) {
        return plug(term, null);
    }

    /** The same as seen from {@code viewer}, for whom variables of other bodies have the body's number behind their name. */
    Term plug(Term term, @Nullable Bindings viewer) {
        return switch (term) {
            case Var var -> plugVar(var, viewer);
            case Ref ref -> new Ref(plugAll(ref.parts(), viewer), ref.location());
            case ArrayTerm array
            when !Terms.isGround(array) -> new ArrayTerm(plugAll(array.items(), viewer), array.location());
            case SetTerm set
            when !Terms.isGround(set) ->
                new SetTerm(TermOrder.distinct(plugAll(set.members(), viewer)), set.location());
            case ObjectTerm object when !Terms.isGround(object) -> plugObject(object, viewer);
            default -> term;
        };
    }

    private Term plugVar(Var var, @Nullable Bindings viewer) {
        Scoped value = resolve(var);
        if (value.term() instanceof Var last
                && value.bindings() == this
                && last.name().equals(var.name())) {
            return named(last, viewer);
        }
        return value.bindings().plug(value.term(), viewer);
    }

    private List<Term> plugAll(List<Term> terms, @Nullable Bindings viewer) {
        return Rewrite.each(terms, each -> plug(each, viewer));
    }

    private Term plugObject(ObjectTerm object, @Nullable Bindings viewer) {
        List<ObjectTerm.Member> members = new ArrayList<>(object.members().size());
        for (ObjectTerm.Member member : object.members()) {
            members.add(new ObjectTerm.Member(plug(member.key(), viewer), plug(member.value(), viewer)));
        }
        return new ObjectTerm(TermOrder.lastByKey(TermOrder.byKey(members)), object.location());
    }

    /** A variable as {@code viewer} sees it; null for somebody inside of the body. */
    Var named(Var var, @Nullable Bindings viewer) {
        boolean same = viewer == null || viewer == this || Terms.isRoot(var.name());
        return same ? var : new Var(var.name() + id, var.location());
    }
}
