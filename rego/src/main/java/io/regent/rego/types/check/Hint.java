package io.regent.rego.types.check;

import io.regent.rego.ast.Ref;
import io.regent.rego.types.Type;

/** The type of a document as metadata gives it; the path begins with {@code input} or {@code data}. */
public record Hint(Ref path, Type type) {}
