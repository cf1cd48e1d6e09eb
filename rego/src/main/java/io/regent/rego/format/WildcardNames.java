package io.regent.rego.format;

import io.regent.rego.ast.Module;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import java.util.HashSet;
import java.util.Set;

/** How the variables behind {@code _} are written: one that stands in several places gets a name. */
final class WildcardNames {
    private final Set<String> repeated;

    private WildcardNames(Set<String> repeated) {
        this.repeated = repeated;
    }

    static WildcardNames of(Module module) {
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        Walk.nodes(module, node -> {
            if (isWildcard(node) && node instanceof Var var && !seen.add(var.name())) {
                repeated.add(var.name());
            }
            return true;
        });
        return new WildcardNames(repeated);
    }

    private static boolean isWildcard(Node node) {
        return node instanceof Var var && var.isWildcard();
    }

    String text(Var var) {
        if (!var.isWildcard()) {
            return var.name();
        }
        if (!repeated.contains(var.name())) {
            return "_";
        }
        String rest = var.name().substring(Var.WILDCARD_PREFIX.length());
        return rest.startsWith("_") ? rest : "_" + rest;
    }
}
