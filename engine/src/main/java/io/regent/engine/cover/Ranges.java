package io.regent.engine.cover;

import io.regent.rego.Location;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Walk;
import java.util.SortedSet;
import java.util.TreeSet;

/** Everything in a module that can be reached. */
final class Ranges {
    private final SortedSet<Range> ranges = new TreeSet<>();

    private Ranges() {}

    static SortedSet<Range> of(Module module) {
        Ranges all = new Ranges();
        Walk.nodes(module, node -> {
            switch (node) {
                case Rule rule -> all.add(rule.location());
                case Expr expr -> all.add(expr.location());
                default -> {}
            }
            return true;
        });
        return all.ranges;
    }

    private void add(Location location) {
        if (location != Location.NONE) {
            ranges.add(Range.of(location));
        }
    }
}
