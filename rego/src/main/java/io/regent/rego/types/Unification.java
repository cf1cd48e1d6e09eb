package io.regent.rego.types;

import io.regent.rego.types.Type.AnyType;
import io.regent.rego.types.Type.ArrayType;
import io.regent.rego.types.Type.BooleanType;
import io.regent.rego.types.Type.Entries;
import io.regent.rego.types.Type.NullType;
import io.regent.rego.types.Type.NumberType;
import io.regent.rego.types.Type.ObjectType;
import io.regent.rego.types.Type.Property;
import io.regent.rego.types.Type.SetType;
import io.regent.rego.types.Type.StringType;
import io.regent.rego.types.Type.UnknownType;

/** Whether some value can be of two types at once. Unknown unifies with nothing. */
public final class Unification {
    private Unification() {}

    public static boolean possible(Type a, Type b) {
        if (a instanceof UnknownType || b instanceof UnknownType) {
            return false;
        }
        if (a instanceof AnyType any) {
            return someOf(any, b);
        }
        if (b instanceof AnyType any) {
            return someOf(any, a);
        }
        return switch (a) {
            case NullType scalar -> b instanceof NullType;
            case BooleanType scalar -> b instanceof BooleanType;
            case NumberType scalar -> b instanceof NumberType;
            case StringType scalar -> b instanceof StringType;
            case ArrayType array -> b instanceof ArrayType other && arrays(array, other);
            case ObjectType object -> b instanceof ObjectType other && objects(object, other);
            case SetType set -> b instanceof SetType other && possible(Selection.values(set), Selection.values(other));
            case FunctionType function -> b instanceof FunctionType other && functions(function, other);
            case AnyType any -> false;
            case UnknownType unknown -> false;
        };
    }

    private static boolean someOf(AnyType any, Type type) {
        if (type instanceof FunctionType) {
            return false;
        }
        for (Type member : any.of()) {
            if (possible(member, type)) {
                return true;
            }
        }
        return any.isEverything();
    }

    private static boolean arrays(ArrayType a, ArrayType b) {
        int items = Math.max(a.items().size(), b.items().size());
        for (int i = 0; i < items; i++) {
            if (!possible(Selection.item(a, i), Selection.item(b, i))) {
                return false;
            }
        }
        return a.rest() == null || b.rest() == null || possible(a.rest(), b.rest());
    }

    private static boolean objects(ObjectType a, ObjectType b) {
        if (!propertiesFit(a, b) || !propertiesFit(b, a)) {
            return false;
        }
        Entries left = a.rest();
        Entries right = b.rest();
        return left == null || right == null || possible(left.value(), right.value());
    }

    private static boolean propertiesFit(ObjectType a, ObjectType b) {
        for (Property property : a.properties()) {
            if (!possible(property.type(), Selection.select(b, property.key()))) {
                return false;
            }
        }
        return true;
    }

    // Variadic functions are never replaced by others, so they are not compared.
    private static boolean functions(FunctionType a, FunctionType b) {
        if (a.arity() != b.arity()) {
            return false;
        }
        for (int i = 0; i < a.arity(); i++) {
            if (!possible(a.parameters().get(i).type(), b.parameters().get(i).type())) {
                return false;
            }
        }
        return true;
    }
}
