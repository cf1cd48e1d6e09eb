package io.regent.engine.trace;

import io.regent.rego.ast.Node;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import io.regent.value.Value;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/** The values of the variables that stand in an event's node. */
final class LocalValues {
    private static final int LONGEST = 32;
    private static final String ELLIPSIS = "...";

    private LocalValues() {}

    /** Such as {@code {x: 1, y: "a"}}; of rules, the variables of their heads. */
    static String text(TraceEvent event) {
        SortedMap<String, Value> bound = event.locals().snapshot();
        Map<String, Value> shown = new TreeMap<>();
        Node node = event.node() instanceof Rule rule ? rule.head() : event.node();
        Walk.nodes(node, inner -> {
            if (inner instanceof Var variable) {
                Value value = bound.get(variable.name());
                if (value != null) {
                    String name = event.locals().written(variable.name());
                    shown.put(name.startsWith(Var.WILDCARD_PREFIX) ? "_" : name, value);
                }
            }
            return true;
        });
        StringJoiner text = new StringJoiner(", ", "{", "}");
        shown.forEach((name, value) -> text.add(name + ": " + shortened(value.toString())));
        return text.toString();
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST - ELLIPSIS.length()) + ELLIPSIS;
    }
}
