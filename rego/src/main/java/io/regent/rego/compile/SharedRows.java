package io.regent.rego.compile;

import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Walk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names rules where a row holds several, so that the place of an error does not tell which is meant. */
final class SharedRows {
    private static final String SEVERAL = "";

    private final Collection<Module> modules;
    /** By file and row the only name of the rules there, or {@link #SEVERAL}; null until the first error. */
    private @Nullable Map<String, String> names;

    SharedRows(Compilation compilation) {
        this.modules = compilation.modules().values();
    }

    /** What an error adds to say in which rule it is; empty when its place says so. */
    String scope(Rule rule) {
        if (names == null) {
            names = names();
        }
        return SEVERAL.equals(names.get(row(rule))) ? " in rule " + name(rule) : "";
    }

    private Map<String, String> names() {
        Map<String, String> all = new HashMap<>();
        for (Module module : modules) {
            for (Rule rule : module.rules()) {
                Walk.branches(
                        rule, branch -> all.merge(row(branch), name(branch), (a, b) -> a.equals(b) ? a : SEVERAL));
            }
        }
        return all;
    }

    private static String row(Rule rule) {
        return rule.location().file() + ":" + rule.location().row();
    }

    private static String name(Rule rule) {
        Ref reference = rule.head().reference();
        List<Term> parts = new ArrayList<>(List.of(reference.head()));
        for (Term part : reference.path()) {
            if (!(part instanceof Constant)) {
                break;
            }
            parts.add(part);
        }
        return RegoText.of(new Ref(parts, reference.location()));
    }
}
