package io.regent.rego;

import io.regent.rego.ast.Body;
import java.util.Map;

/**
 * A query that passed every check, rewritten for evaluation as {@link CheckedPolicy} says.
 *
 * @param parsed the query as it was written
 * @param body the query rewritten
 * @param sourceNames the names the user gave to variables that were renamed, by their new name
 */
public record CheckedQuery(Body parsed, Body body, Map<String, String> sourceNames) {}
