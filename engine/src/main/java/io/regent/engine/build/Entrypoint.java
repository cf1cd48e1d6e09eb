package io.regent.engine.build;

import io.regent.rego.CheckedPolicy;
import io.regent.rego.Location;
import io.regent.rego.RuleTree;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.List;

/**
 * A document that will be asked for.
 *
 * @param name its path with slashes, as it was given
 * @param path its path, {@code data} first
 */
public record Entrypoint(String name, Ref path) {
    /** The document at a path with slashes, the parts of which are taken as they are. */
    static Entrypoint parse(String name) {
        List<Term> parts = new ArrayList<>();
        parts.add(new Var("data", Location.NONE));
        String inner = name.startsWith("/") ? name.substring(1) : name;
        if (!inner.isEmpty()) {
            for (String part : inner.split("/", -1)) {
                parts.add(new Constant(Str.of(part), Location.NONE));
            }
        }
        return new Entrypoint(name, new Ref(parts, Location.NONE));
    }

    /** Whether rules are at the path, or below or above it. */
    boolean isDefined(CheckedPolicy policy) {
        RuleTree at = policy.rules();
        for (Term part : path.path()) {
            if (!at.definitions().isEmpty()) {
                return true;
            }
            RuleTree below = part instanceof Constant key ? at.child(key.value()) : null;
            if (below == null) {
                return false;
            }
            at = below;
        }
        return true;
    }
}
