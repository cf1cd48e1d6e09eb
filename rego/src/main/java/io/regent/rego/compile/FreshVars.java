package io.regent.rego.compile;

import io.regent.rego.Location;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Makes variables that stand nowhere else: {@code __local0__}, {@code __local1__}, … */
final class FreshVars {
    private final String prefix;
    private final Set<String> taken = new HashSet<>();
    private int next;

    /**
     * Variables that stand nowhere in {@code nodes}.
     *
     * @param suffix what follows {@code __local}: nothing for modules, {@code q} for queries
     */
    FreshVars(String suffix, Collection<? extends Node> nodes) {
        prefix = Var.GENERATED_PREFIX + suffix;
        for (Node node : nodes) {
            Walk.nodes(node, this::take);
        }
    }

    private boolean take(Node node) {
        if (node instanceof Var variable && variable.isGenerated()) {
            taken.add(variable.name());
        }
        return true;
    }

    Var at(Location where) {
        String name;
        do {
            name = prefix + next++ + "__";
        } while (taken.contains(name));
        return new Var(name, where);
    }
}
