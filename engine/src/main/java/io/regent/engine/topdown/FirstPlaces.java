package io.regent.engine.topdown;

import io.regent.rego.Location;
import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import java.util.HashMap;
import java.util.Map;

/** Where variables are bound: in the arguments of a rule, or where they stand first in its body. */
final class FirstPlaces {
    private FirstPlaces() {}

    static Map<String, Location> in(Node node) {
        Map<String, Location> places = new HashMap<>();
        if (node instanceof Rule rule) {
            if (rule.head().args() != null) {
                rule.head().args().forEach(arg -> collect(arg, places));
            }
            collect(rule.body(), places);
        } else {
            collect(node, places);
        }
        return places;
    }

    private static void collect(Node node, Map<String, Location> into) {
        Walk.nodes(node, each -> {
            switch (each) {
                case Var variable -> into.putIfAbsent(variable.name(), variable.location());
                // The body of a comprehension is solved before its head is looked at.
                case ArrayComprehension array -> collect(array.body(), into);
                case SetComprehension set -> collect(set.body(), into);
                case ObjectComprehension object -> collect(object.body(), into);
                default -> {}
            }
            return true;
        });
    }
}
