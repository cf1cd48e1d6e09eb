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
 * @param message what notes and index events say, {@code early} for exits that end an iteration; else empty
 * @param ref the rule an index event is about; else null
 * @param locals the variables in reach
 */
public record TraceEvent(
        Op op,
        long queryId,
        long parentId,
        Node node,
        Location location,
        String message,
        @Nullable Ref ref,
        Locals locals) {}
