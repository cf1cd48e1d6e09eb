package io.regent.engine.topdown;

import io.regent.rego.ast.Node;
import io.regent.rego.ast.Ref;
import io.regent.value.Obj;
import org.jspecify.annotations.Nullable;

/**
 * What a frame runs, as listeners know it.
 *
 * @param node a rule, or the body of a query, comprehension, …
 * @param path the constant part of a rule's path; null for bodies
 * @param labels what the annotations of a rule and around it say under {@code labels}; null when they say nothing
 */
record Origin(Node node, @Nullable Ref path, @Nullable Obj labels) {
    static Origin of(Node body) {
        return new Origin(body, null, null);
    }
}
