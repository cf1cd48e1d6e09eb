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

    /** Returns its argument, which has to be a boolean. */
    @Builtin(name = "cast_boolean", signature = "(any) => boolean", deprecated = true)
    static Value castBoolean(Bool x) {
        return x;
    }

    /** Returns its argument, which has to be null. */
    @Builtin(name = "cast_null", signature = "(any) => null", deprecated = true)
    static Value castNull(Null x) {
        return x;
    }

    /** Returns its argument, which has to be an object. */
    @Builtin(name = "cast_object", signature = "(any) => object[any: any]", deprecated = true)
    static Value castObject(Obj x) {
        return x;
    }

    /** Returns its argument, which has to be a string. */
    @Builtin(name = "cast_string", signature = "(any) => string", deprecated = true)
    static Value castString(Str x) {
        return x;
    }

    /** Returns an array as it is, or the members of a set in their order. */
    @Builtin(name = "cast_array", signature = "(any) => array[any]", deprecated = true)
    static Value castArray(Value x) {
        if (x instanceof SetValue set) {
            return Arr.of(set.toList());
        }
        return arrayOrSet(x);
    }

    /** Returns a set as it is, or the set of the items of an array. */
    @Builtin(name = "cast_set", signature = "(any) => set[any]", deprecated = true)
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
