package io.regent.rego.types.check;

import io.regent.rego.types.FunctionType;
import io.regent.rego.types.Selection;
import io.regent.rego.types.Type;
import io.regent.rego.types.Type.AnyType;
import io.regent.rego.types.Type.Entries;
import io.regent.rego.types.Type.ObjectType;
import io.regent.rego.types.Type.SetType;
import io.regent.rego.types.TypeOf;
import io.regent.rego.types.Union;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins the types of several definitions of one rule: partial objects and sets grow, anything else is a union. */
final class Merge {
    private Merge() {}

    /** Both types as one; null when nothing is known. */
    static @Nullable Type of(@Nullable Type a, Type b) {
        if (a == null) {
            return b;
        }
        // OPA: a function that is something else too, because of an error in one of its rules, is not known at all.
        if (a instanceof FunctionType != b instanceof FunctionType) {
            return null;
        }
        if (a instanceof SetType one && b instanceof SetType other) {
            return new SetType(Union.of(one.member(), other.member()));
        }
        if (b instanceof ObjectType && Selection.isEmpty(b) && growing(a) != null) {
            return a;
        }
        if (a instanceof ObjectType && Selection.isEmpty(a) && growing(b) != null) {
            return b;
        }
        if (growing(a) != null && growing(b) != null) {
            return objects(growing(a), growing(b));
        }
        if (a instanceof AnyType any && growing(b) != null) {
            return intoAny(any, growing(b), b);
        }
        if (b instanceof AnyType any && growing(a) != null) {
            return intoAny(any, growing(a), a);
        }
        return Union.of(a, b);
    }

    /** The entries of an object without known keys, as partial rules define; else null. */
    private static @Nullable Entries growing(Type type) {
        return type instanceof ObjectType object && object.properties().isEmpty() ? object.rest() : null;
    }

    private static Type objects(@Nullable Entries a, @Nullable Entries b) {
        if (a == null || b == null) {
            throw new IllegalArgumentException("both objects have entries");
        }
        Type values = of(a.value(), b.value());
        return Type.objectOf(Union.of(a.key(), b.key()), values == null ? Type.UNKNOWN : values);
    }

    private static Type intoAny(AnyType any, @Nullable Entries entries, Type object) {
        List<Type> members = new ArrayList<>(any.of());
        for (int i = 0; i < members.size(); i++) {
            Entries known = growing(members.get(i));
            if (known != null && entries != null) {
                members.set(
                        i,
                        Type.objectOf(Union.of(known.key(), entries.key()), Union.of(known.value(), entries.value())));
                return new AnyType(members);
            }
        }
        return Union.of(any, object);
    }

    /** The object with one more value somewhere below. */
    static ObjectType into(ObjectType object, List<Value> path, Type value) {
        Type below =
                path.size() == 1 ? value : into(new ObjectType(List.of(), null), path.subList(1, path.size()), value);
        Type key = TypeOf.value(path.get(0));
        Entries rest = object.rest();
        Entries grown = rest == null
                ? new Entries(key, below)
                : new Entries(Union.of(rest.key(), key), Union.of(rest.value(), below));
        return new ObjectType(object.properties(), grown);
    }
}
