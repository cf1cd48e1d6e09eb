package io.regent.rego.compile;

import io.regent.rego.Location;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Var;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes variables that stand nowhere else: {@code __local0__}, {@code __local1__}, … */
final class FreshVars {
    private final String prefix;
    private final Supplier<Set<String>> generated;
    /** The generated names there are, asked for when the first variable is made: most bodies need none. */
    private @Nullable Set<String> taken;

    private int next;

    /**
     * Variables that are not among the generated ones.
     *
     * @param suffix what follows {@code __local}: nothing for modules, {@code q} for queries
     * @param generated the names there are already
     */
    FreshVars(String suffix, Supplier<Set<String>> generated) {
        prefix = Var.GENERATED_PREFIX + suffix;
        this.generated = generated;
    }

    /** Variables that stand nowhere in {@code node}. */
    static FreshVars outside(String suffix, Node node) {
        return new FreshVars(suffix, () -> {
            Set<String> names = VarNames.in(node);
            names.removeIf(name -> !name.startsWith(Var.GENERATED_PREFIX));
            return names;
        });
    }

    Var at(Location where) {
        if (taken == null) {
            taken = generated.get();
        }
        String name;
        do {
            name = prefix + next++ + "__";
        } while (taken.contains(name));
        return new Var(name, where);
    }
}
