package io.regent.rego.ast;

import io.regent.rego.Location;
import org.jspecify.annotations.Nullable;

/** {@code import path as alias}. */
public record Import(Ref path, @Nullable Var alias, Location location) implements Node {}
