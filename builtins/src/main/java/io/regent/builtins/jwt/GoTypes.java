package io.regent.builtins.jwt;

import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;

/** What the reference calls JSON values in messages. */
final class GoTypes {
    private GoTypes() {}

    static boolean isNull(Value value) {
        return value instanceof Null;
    }

    /** The kind of a value, e.g. {@code number}. */
    static String name(Value value) {
        return switch (value) {
            case Bool b -> "bool";
            case SetValue s -> "array";
            case Null n -> n.typeName();
            case Num n -> n.typeName();
            case Str s -> s.typeName();
            case Arr a -> a.typeName();
            case Obj o -> o.typeName();
        };
    }

    /** How the first token of a value is shown. */
    static String token(Value value) {
        return switch (value) {
            case Null n -> "<nil>";
            case Str s -> s.text();
            case Obj o -> "{";
            case Arr a -> "[";
            case SetValue s -> "[";
            case Bool b -> b.toString();
            case Num n -> n.toString();
        };
    }
}
