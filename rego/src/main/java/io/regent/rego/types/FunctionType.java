package io.regent.rego.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type of a function.
 *
 * @param result null for functions without a result, such as {@code print}
 * @param variadic the type of any number of further arguments; null when there are none
 */
public record FunctionType(
        List<Parameter> parameters,
        @Nullable Parameter result,
        @Nullable Type variadic) {
    public FunctionType {
        parameters = List.copyOf(parameters);
    }

    /** A parameter or result; name and description may be empty. */
    public record Parameter(String name, Type type, String description) {}

    public int arity() {
        return parameters.size();
    }
}
