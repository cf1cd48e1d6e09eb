package io.regent.rego.compile;

import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import java.util.HashSet;
import java.util.Set;

/** Parts of an expression that are solved on their own. */
final class Closures {
    private Closures() {}

    static boolean isComprehension(Node node) {
        return node instanceof ArrayComprehension
                || node instanceof SetComprehension
                || node instanceof ObjectComprehension;
    }

    /** The names of the variables of {@code node} that do not stand in comprehensions only. */
    static Set<String> namesOutsideComprehensions(Node node) {
        Set<String> names = new HashSet<>();
        Walk.nodes(node, each -> {
            if (each instanceof Var variable) {
                names.add(variable.name());
            }
            return !isComprehension(each);
        });
        return names;
    }
}
