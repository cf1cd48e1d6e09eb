package io.regent.rego.ast;

import io.regent.rego.Location;

/** A part of a syntax tree. Immutable; equality is structural and leaves locations out. */
public sealed interface Node
        permits Module,
                PackageClause,
                Import,
                Rule,
                Head,
                Body,
                Expr,
                Statement,
                With,
                Term,
                Comment,
                TemplateString.Part {
    Location location();
}
