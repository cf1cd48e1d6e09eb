package io.regent.engine.topdown;

import io.regent.rego.ast.Node;
import io.regent.rego.ast.Ref;
import org.jspecify.annotations.Nullable;

/**
 * What a frame runs, as listeners know it.
 *
 * @param node a rule, or the body of a query, comprehension, …
 * @param path the constant part of a rule's path; null for bodies
 */
record Origin(Node node, @Nullable Ref path) {
    static Origin of(Node body) {
        return new Origin(body, null);
    }
}
