package io.regent.rego.format;

import io.regent.rego.Location;
import io.regent.rego.ast.Import;
import io.regent.rego.ast.Rule;
import java.util.Comparator;

/** An import or a rule, which are written in the order in which they stand. */
sealed interface ModulePart {
    Comparator<ModulePart> BY_PLACE = Comparator.comparingInt(ModulePart::row).thenComparingInt(ModulePart::column);

    int row();

    int column();

    /**
     * An import.
     *
     * @param added whether it does not stand in the source
     */
    record ImportPart(Import clause, int row, int column, boolean added) implements ModulePart {
        static ImportPart of(Import clause) {
            Location where = clause.location();
            return new ImportPart(clause, Place.row(where), where.isKnown() ? where.column() : 1, false);
        }
    }

    /** A rule with its else branches. */
    record RulePart(Rule rule, int row, int column) implements ModulePart {
        static RulePart of(Rule rule) {
            Location where = rule.location();
            return new RulePart(rule, Place.row(where), where.isKnown() ? where.column() : 1);
        }
    }
}
