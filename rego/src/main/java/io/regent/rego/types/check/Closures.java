package io.regent.rego.types.check;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import io.regent.rego.types.Type;
import io.regent.rego.types.check.Documents.Replacement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Checks the bodies of comprehensions.
 *
 * <p>A comprehension's type is asked for again and again, by every comprehension around it. So the result of a check is
 * kept until the type of a variable that stands in the body, or what {@code with} replaces, changes.
 */
final class Closures {
    private record Known(List<Type> seen, List<Replacement> replacements, CheckedBody result) {
        boolean holds(List<Type> types, List<Replacement> active) {
            return seen.equals(types) && replacements.equals(active);
        }
    }

    private final Documents documents;
    private final BiFunction<Body, Scope, CheckedBody> checker;
    private final IdentityHashMap<Body, Set<String>> names = new IdentityHashMap<>();
    private final IdentityHashMap<Body, Known> known = new IdentityHashMap<>();

    /** Checks with {@code checker}, which gets the scope around the body. */
    Closures(Documents documents, BiFunction<Body, Scope, CheckedBody> checker) {
        this.documents = documents;
        this.checker = checker;
    }

    CheckedBody check(Body body, Scope around) {
        List<Type> seen = types(body, around);
        List<Replacement> replacements = documents.replacements();
        Known before = known.get(body);
        if (before != null && before.holds(seen, replacements)) {
            return before.result();
        }
        CheckedBody result = checker.apply(body, around);
        known.put(body, new Known(seen, replacements, result));
        return result;
    }

    /** Forgets everything; for use between rules. */
    void clear() {
        names.clear();
        known.clear();
    }

    private List<Type> types(Body body, Scope scope) {
        List<Type> types = new ArrayList<>();
        for (String name : names.computeIfAbsent(body, Closures::names)) {
            types.add(scope.get(name));
        }
        return types;
    }

    private static Set<String> names(Body body) {
        Set<String> names = new LinkedHashSet<>();
        Walk.nodes(body, node -> {
            if (node instanceof Var var) {
                names.add(var.name());
            }
            return true;
        });
        return names;
    }
}
