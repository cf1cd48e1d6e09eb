package io.regent.builtins.processor;

import io.regent.rego.types.FunctionType;
import io.regent.rego.types.Type;
import io.regent.rego.types.Type.AnyType;
import io.regent.rego.types.Type.ArrayType;
import io.regent.rego.types.Type.BooleanType;
import io.regent.rego.types.Type.NullType;
import io.regent.rego.types.Type.NumberType;
import io.regent.rego.types.Type.ObjectType;
import io.regent.rego.types.Type.SetType;
import io.regent.rego.types.Type.StringType;
import io.regent.rego.types.Type.UnknownType;
import org.jspecify.annotations.Nullable;

/** The Java types that parameters and results of built-ins may have. */
enum JavaKind {
    VALUE("io.regent.value.Value", "", ""),
    NULL("io.regent.value.Null", "nullValue", ""),
    BOOL("io.regent.value.Bool", "bool", ""),
    NUM("io.regent.value.Num", "number", ""),
    STR("io.regent.value.Str", "string", ""),
    ARR("io.regent.value.Arr", "array", ""),
    OBJ("io.regent.value.Obj", "object", ""),
    SET("io.regent.value.SetValue", "set", ""),
    PLAIN_BOOLEAN("boolean", "", "Bool"),
    PLAIN_STRING("java.lang.String", "", "Str"),
    PLAIN_LONG("long", "", "Num"),
    PLAIN_INT("int", "", "Num"),
    /** The results of a relation. */
    ITERABLE("java.lang.Iterable", "", "");

    private final String javaName;
    private final String operand;
    private final String wrapper;

    JavaKind(String javaName, String operand, String wrapper) {
        this.javaName = javaName;
        this.operand = operand;
        this.wrapper = wrapper;
    }

    static @Nullable JavaKind of(String javaName) {
        for (JavaKind kind : values()) {
            if (kind.javaName.equals(javaName)) {
                return kind;
            }
        }
        return null;
    }

    /** Whether a parameter may have this type: only kinds of value. */
    boolean isValue() {
        return javaName.startsWith("io.regent.value.");
    }

    /** The method of {@code Operands} that narrows an argument to this type; empty when none is needed. */
    String operand() {
        return operand;
    }

    /** The class whose {@code of} makes this result a value; empty when it is one. */
    String wrapper() {
        return wrapper;
    }

    /** Whether some value of {@code type} has this Java type. */
    boolean fits(Type type) {
        return switch (type) {
            case AnyType any -> any.isEverything() || any.of().stream().anyMatch(this::fits);
            case NullType scalar -> oneOf(NULL, NULL);
            case BooleanType scalar -> oneOf(BOOL, PLAIN_BOOLEAN);
            case NumberType scalar -> oneOf(NUM, PLAIN_LONG) || this == PLAIN_INT;
            case StringType scalar -> oneOf(STR, PLAIN_STRING);
            case ArrayType array -> oneOf(ARR, ARR);
            case ObjectType object -> oneOf(OBJ, OBJ);
            case SetType set -> oneOf(SET, SET);
            case FunctionType function -> false;
            case UnknownType unknown -> false;
        };
    }

    private boolean oneOf(JavaKind a, JavaKind b) {
        return this == VALUE || this == a || this == b;
    }
}
