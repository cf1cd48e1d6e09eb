package io.regent.rego.ast;

import io.regent.rego.Location;

/** A comment, without its {@code #}. */
public record Comment(String text, Location location) implements Node {}
