package io.regent.builtins;

import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.types.FunctionType;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Functions of the language that are declared but not built. Policies are checked against the declarations and then
 * refused; {@code capabilities} leaves them out. Building one means moving its line into a family.
 */
final class Postponed implements Family {
    static final Family FAMILY = new Postponed();

    private static final Declared[] ALL = {
        new Declared(
                "graphql.is_valid",
                "(query: string | object[any: any], schema: string | object[any: any]) => output: boolean",
                false),
        new Declared(
                "graphql.parse",
                "(query: string | object[any: any], schema: string | object[any: any]) => output: array<object[any: any], object[any: any]>",
                false),
        new Declared(
                "graphql.parse_and_verify",
                "(query: string | object[any: any], schema: string | object[any: any]) => output: array<boolean, object[any: any], object[any: any]>",
                false),
        new Declared("graphql.parse_query", "(query: string) => output: object[any: any]", false),
        new Declared("graphql.parse_schema", "(schema: string) => output: object[any: any]", false),
        new Declared("graphql.schema_is_valid", "(schema: string | object[any: any]) => output: boolean", false),
    };

    private record Declared(String name, String signature, boolean nondeterministic) {}

    private Postponed() {}

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(ALL.length);
        for (Declared declared : ALL) {
            names.add(declared.name());
        }
        return names;
    }

    @Override
    public BuiltinDeclaration declaration(int index) {
        Declared declared = ALL[index];
        FunctionType type = FunctionType.parse(declared.signature());
        return new BuiltinDeclaration(
                declared.name(), type, null, false, declared.nondeterministic(), false, "", List.of());
    }

    @Override
    public Value call(int index, BuiltinContext context, Value[] args) {
        throw BuiltinException.failure("not built yet");
    }
}
