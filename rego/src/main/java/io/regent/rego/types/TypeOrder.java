package io.regent.rego.types;

import io.regent.rego.types.Type.AnyType;
import io.regent.rego.types.Type.ArrayType;
import io.regent.rego.types.Type.BooleanType;
import io.regent.rego.types.Type.Entries;
import io.regent.rego.types.Type.NullType;
import io.regent.rego.types.Type.NumberType;
import io.regent.rego.types.Type.ObjectType;
import io.regent.rego.types.Type.SetType;
import io.regent.rego.types.Type.StringType;
import io.regent.rego.types.Type.UnknownType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reference's total order of types; types are equal in it exactly when they are equal records, names left out. */
final class TypeOrder implements Comparator<Type> {
    static final TypeOrder INSTANCE = new TypeOrder();

    private TypeOrder() {}

    /** The types in order, each once. */
    static List<Type> sorted(List<Type> types) {
        if (types.size() < 2) {
            return List.copyOf(types);
        }
        List<Type> copy = new ArrayList<>(types);
        copy.sort(INSTANCE);
        List<Type> distinct = new ArrayList<>(copy.size());
        for (Type type : copy) {
            if (distinct.isEmpty() || INSTANCE.compare(distinct.getLast(), type) != 0) {
                distinct.add(type);
            }
        }
        return List.copyOf(distinct);
    }

    @Override
    public int compare(Type a, Type b) {
        if (a == b) {
            return 0;
        }
        int byKind = Integer.compare(rank(a), rank(b));
        if (byKind != 0) {
            return byKind;
        }
        return switch (a) {
            case ArrayType array -> arrays(array, (ArrayType) b);
            case ObjectType object -> objects(object, (ObjectType) b);
            case SetType set -> compare(set.member(), ((SetType) b).member());
            case AnyType any -> lists(any.of(), ((AnyType) b).of());
            case FunctionType function -> functions(function, (FunctionType) b);
            case NullType same -> 0;
            case BooleanType same -> 0;
            case NumberType same -> 0;
            case StringType same -> 0;
            case UnknownType same -> 0;
        };
    }

    private static int rank(Type type) {
        return switch (type) {
            case UnknownType unknown -> -1;
            case NullType scalar -> 0;
            case BooleanType scalar -> 1;
            case NumberType scalar -> 2;
            case StringType scalar -> 3;
            case ArrayType array -> 4;
            case ObjectType object -> 5;
            case SetType set -> 6;
            case AnyType any -> 7;
            case FunctionType function -> 8;
        };
    }

    private int arrays(ArrayType a, ArrayType b) {
        int byRest = compareOptional(a.rest(), b.rest());
        return byRest != 0 ? byRest : lists(a.items(), b.items());
    }

    private int objects(ObjectType a, ObjectType b) {
        int byRest = entries(a.rest(), b.rest());
        if (byRest != 0) {
            return byRest;
        }
        int common = Math.min(a.properties().size(), b.properties().size());
        for (int i = 0; i < common; i++) {
            var left = a.properties().get(i);
            var right = b.properties().get(i);
            int order = left.key().compareTo(right.key());
            if (order == 0) {
                order = compare(left.type(), right.type());
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.properties().size(), b.properties().size());
    }

    private int entries(@Nullable Entries a, @Nullable Entries b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        int byKey = compare(a.key(), b.key());
        return byKey != 0 ? byKey : compare(a.value(), b.value());
    }

    private int functions(FunctionType a, FunctionType b) {
        int byParameters = lists(a.parameterTypes(), b.parameterTypes());
        if (byParameters != 0) {
            return byParameters;
        }
        int byResult = compareOptional(a.resultType(), b.resultType());
        return byResult != 0 ? byResult : compareOptional(a.variadic(), b.variadic());
    }

    private int compareOptional(@Nullable Type a, @Nullable Type b) {
        return a == null || b == null ? Boolean.compare(a != null, b != null) : compare(a, b);
    }

    private int lists(List<Type> a, List<Type> b) {
        int common = Math.min(a.size(), b.size());
        for (int i = 0; i < common; i++) {
            int order = compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
