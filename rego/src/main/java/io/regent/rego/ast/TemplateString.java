package io.regent.rego.ast;

import io.regent.rego.Location;
import java.util.List;

/**
 * {@code $"text {expr} text"}.
 *
 * @param multiLine whether it was written with backticks
 */
public record TemplateString(List<Part> parts, boolean multiLine, Location location) implements Term {
    public TemplateString {
        parts = List.copyOf(parts);
    }

    /** A piece of text or an embedded expression. */
    public sealed interface Part extends Node permits Text, Embedded {}

    /** Literal text, escapes resolved. */
    public record Text(String text, Location location) implements Part {}

    /** {@code {expr}}. */
    public record Embedded(Expr expr, Location location) implements Part {}
}
