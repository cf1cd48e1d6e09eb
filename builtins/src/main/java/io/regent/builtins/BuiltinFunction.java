package io.regent.builtins;

import io.regent.rego.BuiltinDeclaration;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** One function of a family, ready to be called. */
public record BuiltinFunction(Family family, int index) {
    public String name() {
        return family.names().get(index);
    }

    /** What policies may know of it; made anew at each call. */
    public BuiltinDeclaration declaration() {
        return family.declaration(index);
    }

    /** See {@link Family#call}. */
    public @Nullable Value call(BuiltinContext context, Value[] args) {
        return family.call(index, context, args);
    }

    /** See {@link Family#callRelation}. */
    public Iterable<? extends Value> callRelation(BuiltinContext context, Value[] args) {
        return family.callRelation(index, context, args);
    }
}
