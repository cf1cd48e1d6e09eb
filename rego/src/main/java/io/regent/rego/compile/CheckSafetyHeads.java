package io.regent.rego.compile;

import io.regent.rego.Codes;
import io.regent.rego.Location;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reports variables of heads that no body binds. */
final class CheckSafetyHeads implements Pass {
    @Override
    public void run(Compilation compilation) {
        SharedRows rows = new SharedRows(compilation);
        compilation.mapBranches(branch -> check(compilation, branch, rows));
    }

    private static Rule check(Compilation compilation, Rule branch, SharedRows rows) {
        Map<String, Location> needed = places(branch.head());
        if (needed.isEmpty()) {
            return branch;
        }
        needed.keySet().removeAll(VarNames.in(branch.body(), VarNames.FOR_SAFETY));
        if (branch.head().args() != null) {
            needed.keySet().removeAll(VarNames.in(branch.head().args(), Set.of()));
        }
        needed.forEach((name, where) -> report(compilation, compilation.sourceName(name), where, rows.scope(branch)));
        return branch;
    }

    /** The variables of a head, each with its last place, the name of the rule counted last. */
    private static Map<String, Location> places(Head head) {
        Map<String, Location> places = new TreeMap<>();
        addPlaces(head.key(), places);
        addPlaces(head.value(), places);
        head.reference().path().forEach(part -> addPlaces(part, places));
        return places;
    }

    private static void addPlaces(@Nullable Node node, Map<String, Location> into) {
        if (node != null) {
            Walk.nodes(node, each -> {
                if (each instanceof Var variable) {
                    into.put(variable.name(), variable.location());
                }
                return true;
            });
        }
    }

    private static void report(Compilation compilation, String name, Location where, String scope) {
        if (!name.startsWith(Var.GENERATED_PREFIX)) {
            String shown = name.startsWith(Var.WILDCARD_PREFIX) ? "_" : name;
            compilation.problems().block(Codes.UNSAFE_VAR, "var " + shown + " is unsafe" + scope, where);
        }
    }
}
