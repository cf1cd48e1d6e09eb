package io.regent.rego.ast;

import io.regent.rego.Location;

/** {@code package a.b}. */
public record PackageClause(Ref path, Location location) implements Node {
    // INVARIANT: path starts with the variable `data`, followed by string constants.
}
