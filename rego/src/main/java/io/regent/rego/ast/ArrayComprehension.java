package io.regent.rego.ast;

import io.regent.rego.Location;

/** {@code [head | body]}. */
public record ArrayComprehension(Term head, Body body, Location location) implements Term {}
