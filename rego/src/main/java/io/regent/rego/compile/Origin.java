package io.regent.rego.compile;

import io.regent.rego.ast.Ref;
import io.regent.rego.types.Type;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** Where a variable of a rule gets its values. */
sealed interface Origin {
    /** {@code x := input.a.b[_]}, with the constant start of the path. */
    record Input(Ref path) implements Origin {}

    /** {@code x := data.a.b[_]}, with the constant start of the path. */
    record Document(Ref path) implements Origin {}

    /** {@code x := ["a", "b"][_]}. */
    record Collection(Value collection) implements Origin {}

    /** The result of a built-in, with its type. */
    record Result(String builtin, @Nullable Type type) implements Origin {}

    /** A key in the rule's name, or the member of a partial set. */
    record HeadKey() implements Origin {}

    /** An argument of the function. */
    record Argument() implements Origin {}
}
