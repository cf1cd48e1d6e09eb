package io.regent.rego.ast;

import io.regent.rego.Location;
import io.regent.value.Value;

/** A known value. The parser makes scalars only; later passes may fold ground collections into one. */
public record Constant(Value value, Location location) implements Term {}
