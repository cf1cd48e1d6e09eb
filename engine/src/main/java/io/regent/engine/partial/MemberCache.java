package io.regent.engine.partial;

import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is remembered of the members that a ref looks up. */
final class MemberCache {
    private static final Object ANYTHING = new Object();

    /**
     * Something remembered.
     *
     * @param next the place of the first key to look up in it
     */
    record Hit(Term term, int next) {}

    /** Keys behind others that are not known; the same members are found for the same ones. */
    private record Narrowed(List<Object> by) {}

    private final RuleLookup lookup;
    private final World world;
    private final int depth;
    private final List<Term> known = new ArrayList<>();
    private final List<Object> narrowed = new ArrayList<>();
    private boolean whole;

    /**
     * @param depth how long refs are at most that the rules define something for
     */
    MemberCache(RuleLookup lookup, int depth) {
        this.lookup = lookup;
        this.world = lookup.session().world;
        this.depth = depth;
    }

    /** Whether all members have to be found, because the first key is not known. */
    boolean isWhole() {
        return whole;
    }

    /** What is remembered of the ref; null when nothing is. */
    @Nullable
    Hit find() {
        int below = lookup.at() + 1;
        if (world.remembered(lookup.rulePath()) instanceof Term term) {
            return new Hit(term, below);
        }
        Ref ref = lookup.ref();
        whole = lookup.bindings().plug(ref.parts().get(below)) instanceof Var;
        for (int i = below; i < depth && !whole; i++) {
            Term key = Terms.folded(lookup.bindings().plug(ref.parts().get(i)));
            if (Terms.isGround(key) && narrowed.isEmpty()) {
                known.add(key);
            } else if (known.isEmpty()) {
                break;
            } else {
                narrowed.add(key instanceof Var ? ANYTHING : key);
            }
            if (world.remembered(key()) instanceof Term term) {
                return new Hit(term, below + known.size());
            }
        }
        return null;
    }

    private List<Object> key() {
        List<Object> key = new ArrayList<>(lookup.rulePath());
        key.addAll(known);
        if (!narrowed.isEmpty()) {
            key.add(new Narrowed(List.copyOf(narrowed)));
        }
        return key;
    }

    /** Remembers what lies under the known keys of the document that was found. */
    void remember(Term document) {
        while (!narrowed.isEmpty() && narrowed.getLast() == ANYTHING) {
            narrowed.removeLast();
        }
        Term at = document;
        for (Term key : known) {
            at = at == null ? null : member(at, key);
        }
        if (at != null && !known.isEmpty()) {
            world.remember(key(), at);
        }
    }

    private static @Nullable Term member(Term collection, Term key) {
        if (collection instanceof Constant constant && key instanceof Constant each) {
            var member = Session.member(constant.value(), each.value());
            return member == null ? null : Terms.constant(member);
        }
        return null;
    }
}
