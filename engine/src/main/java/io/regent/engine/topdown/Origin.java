package io.regent.engine.topdown;

import io.regent.rego.Location;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement.Every;
import io.regent.value.Obj;
import org.jspecify.annotations.Nullable;

/**
 * What a frame runs, as listeners know it.
 *
 * @param node a rule, the body of a query, comprehension, …, or an {@code every}
 * @param path the constant part of a rule's path; null for bodies
 * @param labels what the annotations of a rule and around it say under {@code labels}; null when they say nothing
 */
record Origin(Node node, @Nullable Ref path, @Nullable Obj labels) {
    static Origin of(Node body) {
        return new Origin(body, null, null);
    }

    /** Where a frame is that is at no expression yet; the iteration of {@code every} is at its domain. */
    Location place() {
        Every every = iteration();
        return every == null ? node.location() : every.domain().location();
    }

    /** The {@code every} whose iteration it is; null for all else. */
    @Nullable
    Every iteration() {
        return node instanceof Expr expr && expr.statement() instanceof Every every ? every : null;
    }
}
