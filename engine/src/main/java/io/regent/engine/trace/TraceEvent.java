package io.regent.engine.trace;

import io.regent.rego.Location;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Ref;
import org.jspecify.annotations.Nullable;

/**
 * One step.
 *
 * @param queryId the number of the body (of a query, rule, comprehension, …) it belongs to, from 0
 * @param parentId the number of the body that one was entered from
 * @param node what is evaluated: a body, an expression or a rule
 * @param index the place of an expression in its body, from 0; else -1
 * @param message what notes and index events say, {@code early} for exits that end an iteration; else empty
 * @param ref the path of the rule that is entered, left or looked up; null for expressions and bodies
 * @param locals the variables in reach
 */
public record TraceEvent(
        Op op,
        long queryId,
        long parentId,
        Node node,
        int index,
        Location location,
        String message,
        @Nullable Ref ref,
        Locals locals) {
    TraceEvent withLocals(Locals changed) {
        return new TraceEvent(op, queryId, parentId, node, index, location, message, ref, changed);
    }
}
