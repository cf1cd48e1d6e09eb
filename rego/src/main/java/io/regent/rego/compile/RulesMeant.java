package io.regent.rego.compile;

import io.regent.rego.RuleTree;
import io.regent.rego.RuleTree.Definition;
import io.regent.rego.ast.Constants;
import io.regent.rego.ast.Ref;
import io.regent.value.Value;
import java.util.function.Consumer;

/** Finds the rules that a ref may mean. */
record RulesMeant(RuleTree rules) {
    /** Gives each rule that {@code ref} may mean; what is no constant in it may be anything. */
    void find(Ref ref, Consumer<Definition> found) {
        if (ref.startsWith(Roots.DATA)) {
            below(rules, ref, 1, found);
        }
    }

    /** Finds what stands below {@code place}, which the parts before {@code next} led to. */
    private static void below(RuleTree place, Ref ref, int next, Consumer<Definition> found) {
        if (next == ref.size()) {
            place.children().values().forEach(child -> all(child, found));
            return;
        }
        Value key = Constants.of(ref.parts().get(next));
        if (key == null) {
            place.children().values().forEach(child -> at(child, ref, next, found));
            return;
        }
        RuleTree child = place.child(key);
        if (child != null) {
            at(child, ref, next, found);
        }
    }

    private static void at(RuleTree place, Ref ref, int part, Consumer<Definition> found) {
        for (Definition definition : place.definitions()) {
            if (mayMean(ref, definition.path(), part + 1)) {
                found.accept(definition);
            }
        }
        below(place, ref, part + 1, found);
    }

    // OPA: beyond the constant start of a rule's path only constants on both sides tell refs apart.
    private static boolean mayMean(Ref ref, Ref path, int from) {
        for (int i = from; i < Math.min(ref.size(), path.size()); i++) {
            Value a = Constants.of(ref.parts().get(i));
            Value b = Constants.of(path.parts().get(i));
            if (a != null && b != null && !a.equals(b)) {
                return false;
            }
        }
        return true;
    }

    private static void all(RuleTree place, Consumer<Definition> found) {
        place.definitions().forEach(found);
        place.children().values().forEach(child -> all(child, found));
    }
}
