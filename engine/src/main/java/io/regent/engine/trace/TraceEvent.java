package io.regent.engine.trace;

import io.regent.rego.Location;
import io.regent.rego.ast.Node;

/**
 * One step.
 *
 * @param queryId the number of the body (of a query, rule, comprehension, …) it belongs to, from 0
 * @param parentId the number of the body that one was entered from
 * @param node what is evaluated: a body, an expression or a rule
 * @param message what notes and index events say; else empty
 * @param locals the variables in reach
 */
public record TraceEvent(
        Op op, long queryId, long parentId, Node node, Location location, String message, Locals locals) {}
