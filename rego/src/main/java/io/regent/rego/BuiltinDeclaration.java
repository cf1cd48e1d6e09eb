package io.regent.rego;

import io.regent.rego.types.FunctionType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy may know of a built-in function.
 *
 * @param infix its operator, e.g. {@code +}; null when it has none
 * @param relation whether a call has any number of results ({@code walk})
 * @param nondeterministic whether the same arguments may give another result at another time
 * @param description one sentence, empty when unknown
 * @param categories the families it is listed under
 */
public record BuiltinDeclaration(
        String name,
        FunctionType type,
        @Nullable String infix,
        boolean relation,
        boolean nondeterministic,
        boolean deprecated,
        String description,
        List<String> categories) {
    public BuiltinDeclaration {
        categories = List.copyOf(categories);
    }

    /** The function without what is said about it for people. */
    public BuiltinDeclaration withoutTexts() {
        return new BuiltinDeclaration(
                name, type.withoutTexts(), infix, relation, nondeterministic, deprecated, "", List.of());
    }
}
