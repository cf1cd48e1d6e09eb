package io.regent.engine;

import io.regent.rego.Location;
import io.regent.value.Value;

/**
 * The value of one expression of a query.
 *
 * @param value {@code true} for expressions that have no other value
 * @param text the expression as it was written
 * @param location where it stands in the query
 */
public record ExpressionValue(Value value, String text, Location location) {}
