package io.regent.engine.cover;

import io.regent.rego.Location;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Statement.SomeDeclaration;
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
                case Rule rule -> all.add(rule);
                case Expr expr when !(expr.statement() instanceof SomeDeclaration) -> all.add(expr.location());
                default -> {}
            }
            return true;
        });
        return all.ranges;
    }

    /** The heads of rules stand for them; of default rules, the keyword as well. */
    private void add(Rule rule) {
        add(rule.head().location());
        if (rule.isDefault()) {
            Location whole = rule.location();
            add(new Location(whole.source(), whole.start(), whole.start() + "default".length()));
        }
    }

    private void add(Location location) {
        if (location != Location.NONE) {
            ranges.add(Range.of(location));
        }
    }
}
