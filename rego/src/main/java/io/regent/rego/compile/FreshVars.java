package io.regent.rego.compile;

import io.regent.rego.Location;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes variables that stand nowhere else: {@code __local0__}, {@code __local1__}, … */
final class FreshVars {
    private final String prefix;
    private final Collection<? extends Node> nodes;
    /** The generated names in the nodes, collected when the first variable is made: most bodies need none. */
    private @Nullable Set<String> taken;

    private int next;

    /**
     * Variables that stand nowhere in {@code nodes}.
     *
     * @param suffix what follows {@code __local}: nothing for modules, {@code q} for queries
     */
    FreshVars(String suffix, Collection<? extends Node> nodes) {
        prefix = Var.GENERATED_PREFIX + suffix;
        this.nodes = nodes;
    }

    private static Set<String> generatedIn(Collection<? extends Node> nodes) {
        Set<String> names = new HashSet<>();
        for (Node node : nodes) {
            Walk.nodes(node, each -> {
                if (each instanceof Var variable && variable.isGenerated()) {
                    names.add(variable.name());
                }
                return true;
            });
        }
        return names;
    }

    Var at(Location where) {
        if (taken == null) {
            taken = generatedIn(nodes);
        }
        String name;
        do {
            name = prefix + next++ + "__";
        } while (taken.contains(name));
        return new Var(name, where);
    }
}
