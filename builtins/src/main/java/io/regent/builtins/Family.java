package io.regent.builtins;

import io.regent.rego.BuiltinDeclaration;
import io.regent.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The built-ins of one class. Implementations are generated from the methods that carry {@link Builtin}. */
public interface Family {
    /** The names of the functions; an index into this list names a function below. */
    List<String> names();

    /** The declaration of a function. */
    BuiltinDeclaration declaration(int index);

    /**
     * Calls a function with as many arguments as it declares.
     *
     * @return the result; null when undefined
     * @throws BuiltinException when it cannot be answered
     */
    @Nullable
    Value call(int index, BuiltinContext context, Value[] args);

    /** Calls a relation. */
    default Iterable<? extends Value> callRelation(int index, BuiltinContext context, Value[] args) {
        throw new IllegalArgumentException(names().get(index) + " is no relation");
    }
}
