package io.regent.builtins;

import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.types.FunctionType.Parameter;
import io.regent.rego.types.Type;
import io.regent.rego.types.Type.AnyType;
import io.regent.rego.types.Type.ArrayType;
import io.regent.rego.types.Type.BooleanType;
import io.regent.rego.types.Type.NullType;
import io.regent.rego.types.Type.NumberType;
import io.regent.rego.types.Type.ObjectType;
import io.regent.rego.types.Type.SetType;
import io.regent.rego.types.Type.StringType;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions of a program's own, called with what they declare, and whose failures are those of the call. */
final class CustomFamily implements Family {
    private final List<CustomFunction> functions;
    private final List<String> names;

    CustomFamily(List<CustomFunction> functions) {
        this.functions = List.copyOf(functions);
        List<String> all = new ArrayList<>();
        for (CustomFunction function : this.functions) {
            all.add(function.declaration().name());
        }
        this.names = List.copyOf(all);
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public BuiltinDeclaration declaration(int index) {
        return functions.get(index).declaration();
    }

    @Override
    public @Nullable Value call(int index, BuiltinContext context, Value[] args) {
        CustomFunction function = functions.get(index);
        List<Parameter> parameters = function.declaration().type().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (!accepts(parameters.get(i).type(), args[i])) {
                throw BuiltinException.operandType(
                        i + 1, parameters.get(i).type().toString(), args[i]);
            }
        }
        try {
            return function.body().call(context, List.of(args));
        } catch (BuiltinException failure) {
            throw failure;
        } catch (RuntimeException unexpected) {
            throw BuiltinException.failure(unexpected.toString());
        }
    }

    /** Whether a value is of the kind of a type; what it is made of is left to the function. */
    private static boolean accepts(Type type, Value value) {
        return switch (value) {
            case Null none -> type instanceof NullType || isChoice(type, value);
            case Bool truth -> type instanceof BooleanType || isChoice(type, value);
            case Num number -> type instanceof NumberType || isChoice(type, value);
            case Str text -> type instanceof StringType || isChoice(type, value);
            case Arr items -> type instanceof ArrayType || isChoice(type, value);
            case Obj members -> type instanceof ObjectType || isChoice(type, value);
            case SetValue members -> type instanceof SetType || isChoice(type, value);
        };
    }

    private static boolean isChoice(Type type, Value value) {
        return type instanceof AnyType any
                && (any.isEverything() || any.of().stream().anyMatch(choice -> accepts(choice, value)));
    }
}
