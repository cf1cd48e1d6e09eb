package io.regent.rego.ast;

import io.regent.rego.Location;

/** {@code {head | body}}. */
public record SetComprehension(Term head, Body body, Location location) implements Term {}
