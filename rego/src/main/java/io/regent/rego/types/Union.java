package io.regent.rego.types;

import io.regent.rego.types.FunctionType.Parameter;
import io.regent.rego.types.Type.AnyType;
import io.regent.rego.types.Type.UnknownType;
import java.util.ArrayList;
import java.util.List;

/** Joins types: what a value is known to be when it is of the one or the other. */
public final class Union {
    /** Unions of more types say so little that they count as any. */
    private static final int MAX_MEMBERS = 1000;

    private Union() {}

    /** The join of two types; what is unknown adds nothing. */
    public static Type of(Type a, Type b) {
        if (a instanceof UnknownType || a.equals(b)) {
            return b;
        }
        if (b instanceof UnknownType) {
            return a;
        }
        if (a instanceof AnyType any && any.isEverything() || b instanceof AnyType other && other.isEverything()) {
            return Type.ANY;
        }
        if (a instanceof FunctionType f && b instanceof FunctionType g && f.arity() == g.arity()) {
            return functions(f, g);
        }
        List<Type> of = new ArrayList<>();
        addTo(of, a);
        addTo(of, b);
        AnyType joined = new AnyType(of);
        if (joined.of().size() > MAX_MEMBERS) {
            return Type.ANY;
        }
        return joined.of().size() == 1 ? joined.of().get(0) : joined;
    }

    /** The join of all; unknown for none. */
    public static Type of(Iterable<? extends Type> types) {
        Type joined = Type.UNKNOWN;
        for (Type type : types) {
            joined = of(joined, type);
        }
        return joined;
    }

    /** One function whose definitions take different types. */
    private static FunctionType functions(FunctionType a, FunctionType b) {
        List<Parameter> parameters = new ArrayList<>(a.arity());
        for (int i = 0; i < a.arity(); i++) {
            parameters.add(parameter(a.parameters().get(i), b.parameters().get(i)));
        }
        Parameter result = a.result() == null || b.result() == null ? null : parameter(a.result(), b.result());
        return new FunctionType(parameters, result, a.variadic());
    }

    private static Parameter parameter(Parameter a, Parameter b) {
        return new Parameter(a.name(), of(a.type(), b.type()), a.description());
    }

    private static void addTo(List<Type> of, Type type) {
        if (type instanceof AnyType any) {
            of.addAll(any.of());
        } else {
            of.add(type);
        }
    }
}
