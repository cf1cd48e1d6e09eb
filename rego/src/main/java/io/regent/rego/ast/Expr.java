package io.regent.rego.ast;

import io.regent.rego.Location;
import java.util.List;

/**
 * One expression of a body.
 *
 * @param negated {@code not} before it, in the meaning without {@code future.keywords.not}; the improved form is
 *     {@link Statement.Negation}
 * @param generated whether no text stands behind it, e.g. the {@code true} of a rule without a body
 */
public record Expr(Statement statement, boolean negated, List<With> with, boolean generated, Location location)
        implements Node {
    public Expr {
        with = List.copyOf(with);
    }

    /** A plain expression. */
    public Expr(Statement statement, Location location) {
        this(statement, false, List.of(), false, location);
    }

    public Expr withStatement(Statement changed) {
        return new Expr(changed, negated, with, generated, location);
    }

    public Expr withModifiers(List<With> changed) {
        return new Expr(statement, negated, changed, generated, location);
    }
}
