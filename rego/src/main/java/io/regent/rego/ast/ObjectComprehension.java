package io.regent.rego.ast;

import io.regent.rego.Location;

/** {@code {key: value | body}}. */
public record ObjectComprehension(Term key, Term value, Body body, Location location) implements Term {}
