package io.regent.rego.types;

import io.regent.rego.types.Type.AnyType;
import io.regent.rego.types.Type.ArrayType;
import io.regent.rego.types.Type.Entries;
import io.regent.rego.types.Type.ObjectType;
import io.regent.rego.types.Type.Property;
import io.regent.rego.types.Type.SetType;
import io.regent.rego.types.Type.UnknownType;
import io.regent.value.Num;
import io.regent.value.Value;
import java.math.BigInteger;

/**
 * What lies inside a type: its keys, its values, the type under one key. Unknown when there is nothing inside.
 *
 * <p>OPA: below an empty collection a variable may be anything, while a constant key is unknown.
 */
public final class Selection {
    private Selection() {}

    /** The type of the keys that refs may have below a value of this type. */
    public static Type keys(Type type) {
        return switch (type) {
            case ArrayType array -> Type.NUMBER;
            case SetType set -> isEmpty(set) ? Type.ANY : set.member();
            case ObjectType object -> isEmpty(object) ? Type.ANY : keys(object);
            case AnyType any -> any.isEverything() ? any : keys(any);
            default -> Type.UNKNOWN;
        };
    }

    private static Type keys(ObjectType object) {
        Type joined = Type.UNKNOWN;
        for (Property property : object.properties()) {
            joined = Union.of(joined, TypeOf.value(property.key()));
        }
        Entries rest = object.rest();
        return rest == null ? joined : Union.of(joined, rest.key());
    }

    private static Type keys(AnyType any) {
        Type joined = Type.UNKNOWN;
        for (Type member : any.of()) {
            boolean lacksKeys = isEmpty(member) && !(member instanceof ArrayType);
            joined = lacksKeys ? joined : Union.of(joined, keys(member));
        }
        return joined;
    }

    /** The type of everything directly below a value of this type. */
    public static Type values(Type type) {
        return switch (type) {
            case ArrayType array -> isEmpty(array) ? Type.ANY : values(array);
            case SetType set -> isEmpty(set) ? Type.ANY : set.member();
            case ObjectType object -> isEmpty(object) ? Type.ANY : values(object);
            case AnyType any -> any.isEverything() ? any : values(any);
            default -> Type.UNKNOWN;
        };
    }

    private static Type values(ArrayType array) {
        Type items = Union.of(array.items());
        return array.rest() == null ? items : Union.of(items, array.rest());
    }

    private static Type values(ObjectType object) {
        Type joined = Type.UNKNOWN;
        for (Property property : object.properties()) {
            joined = Union.of(joined, property.type());
        }
        Entries rest = object.rest();
        return rest == null ? joined : Union.of(joined, rest.value());
    }

    private static Type values(AnyType any) {
        Type joined = Type.UNKNOWN;
        for (Type member : any.of()) {
            joined = isEmpty(member) ? joined : Union.of(joined, values(member));
        }
        return joined;
    }

    /** The type under a known key. */
    public static Type select(Type type, Value key) {
        return switch (type) {
            case ArrayType array -> select(array, key);
            case ObjectType object -> select(object, key);
            case SetType set -> includes(set.member(), TypeOf.value(key)) ? TypeOf.value(key) : Type.UNKNOWN;
            case AnyType any -> any.isEverything() ? any : select(any, key);
            default -> Type.UNKNOWN;
        };
    }

    private static Type select(ArrayType array, Value key) {
        BigInteger index = key instanceof Num number ? number.toBigInteger() : null;
        return index == null || index.bitLength() > 31 ? Type.UNKNOWN : item(array, index.intValue());
    }

    /** The type at a position; unknown outside. */
    public static Type item(ArrayType array, int index) {
        if (index >= 0 && index < array.items().size()) {
            return array.items().get(index);
        }
        Type rest = array.rest();
        return index < 0 || rest == null ? Type.UNKNOWN : rest;
    }

    private static Type select(ObjectType object, Value key) {
        Type known = object.property(key);
        if (known != null) {
            return known;
        }
        Entries rest = object.rest();
        return rest != null && includes(rest.key(), TypeOf.value(key)) ? rest.value() : Type.UNKNOWN;
    }

    private static Type select(AnyType any, Value key) {
        Type joined = Type.UNKNOWN;
        for (Type member : any.of()) {
            joined = Union.of(joined, select(member, key));
        }
        return joined;
    }

    /** Whether this is the type of an empty array, object or set. */
    public static boolean isEmpty(Type type) {
        return switch (type) {
            case ArrayType array -> array.items().isEmpty() && array.rest() == null;
            case ObjectType object -> object.properties().isEmpty() && object.rest() == null;
            case SetType set -> set.member() instanceof UnknownType;
            default -> false;
        };
    }

    private static boolean includes(Type type, Type part) {
        return type instanceof AnyType any ? any.isEverything() || any.of().contains(part) : type.equals(part);
    }
}
