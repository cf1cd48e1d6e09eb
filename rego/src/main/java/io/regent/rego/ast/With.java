package io.regent.rego.ast;

import io.regent.rego.Location;

/** {@code with target as value}. */
public record With(Term target, Term value, Location location) implements Node {}
