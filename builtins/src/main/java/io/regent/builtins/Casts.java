package io.regent.builtins;

import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;

/** Deprecated functions that insist on a kind of value. */
final class Casts {
    private Casts() {}

    @Builtin(
            name = "cast_boolean",
            signature = "(any) => boolean",
            description = "Returns its argument, which has to be a boolean.",
            deprecated = true)
    static Value castBoolean(Bool x) {
        return x;
    }

    @Builtin(
            name = "cast_null",
            signature = "(any) => null",
            description = "Returns its argument, which has to be null.",
            deprecated = true)
    static Value castNull(Null x) {
        return x;
    }

    @Builtin(
            name = "cast_object",
            signature = "(any) => object[any: any]",
            description = "Returns its argument, which has to be an object.",
            deprecated = true)
    static Value castObject(Obj x) {
        return x;
    }

    @Builtin(
            name = "cast_string",
            signature = "(any) => string",
            description = "Returns its argument, which has to be a string.",
            deprecated = true)
    static Value castString(Str x) {
        return x;
    }

    @Builtin(
            name = "cast_array",
            signature = "(any) => array[any]",
            description = "Returns an array as it is, or the members of a set in their order.",
            deprecated = true)
    static Value castArray(Value x) {
        if (x instanceof SetValue set) {
            return Arr.of(set.toList());
        }
        return arrayOrSet(x);
    }

    @Builtin(
            name = "cast_set",
            signature = "(any) => set[any]",
            description = "Returns a set as it is, or the set of the items of an array.",
            deprecated = true)
    static Value castSet(Value x) {
        if (x instanceof Arr array) {
            return SetValue.of(array.toList());
        }
        return arrayOrSet(x);
    }

    private static Value arrayOrSet(Value x) {
        if (x instanceof Arr || x instanceof SetValue) {
            return x;
        }
        throw BuiltinException.operandType(1, "one of {array, set}", x);
    }
}
