package io.regent.rego.types.check;

import io.regent.rego.types.FunctionType;
import io.regent.rego.types.Type;
import io.regent.rego.types.Type.AnyType;
import io.regent.rego.types.Type.ArrayType;
import io.regent.rego.types.Type.ObjectType;
import io.regent.rego.types.Type.Property;
import io.regent.rego.types.Type.SetType;
import java.util.List;

/**
 * Keeps inferred types finite in depth and size: {@code x1 := [x0, x0]; x2 := [x1, x1]; …} doubles at every step, and a
 * chain of rules nests without end. A type beyond the limits becomes {@code any}, which refutes nothing.
 */
final class TypeLimit {
    private static final int MAX_DEPTH = 256;
    private static final int MAX_NODES = 100_000;

    private int nodes;

    private TypeLimit() {}

    static Type widened(Type type) {
        return new TypeLimit().fits(type, 0) ? type : Type.ANY;
    }

    private boolean fits(Type type, int depth) {
        if (depth > MAX_DEPTH || ++nodes > MAX_NODES) {
            return false;
        }
        return switch (type) {
            case ArrayType array ->
                all(array.items(), depth) && (array.rest() == null || fits(array.rest(), depth + 1));
            case SetType set -> fits(set.member(), depth + 1);
            case ObjectType object -> object(object, depth);
            case AnyType any -> all(any.of(), depth);
            case FunctionType function -> function(function, depth);
            default -> true;
        };
    }

    private boolean all(List<Type> types, int depth) {
        for (Type type : types) {
            if (!fits(type, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean object(ObjectType object, int depth) {
        for (Property property : object.properties()) {
            if (!fits(property.type(), depth + 1)) {
                return false;
            }
        }
        Type.Entries rest = object.rest();
        return rest == null || fits(rest.key(), depth + 1) && fits(rest.value(), depth + 1);
    }

    private boolean function(FunctionType function, int depth) {
        Type result = function.resultType();
        return all(function.parameterTypes(), depth) && (result == null || fits(result, depth + 1));
    }
}
