package io.regent.builtins;

import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;

/** Questions about the kind of a value. */
final class Types {
    private Types() {}

    @Builtin(
            name = "is_array",
            signature = "(x: any) => result: boolean",
            description = "Reports whether a value is an array.",
            categories = "types")
    static boolean isArray(Value x) {
        return x instanceof Arr;
    }

    @Builtin(
            name = "is_boolean",
            signature = "(x: any) => result: boolean",
            description = "Reports whether a value is a boolean.",
            categories = "types")
    static boolean isBoolean(Value x) {
        return x instanceof Bool;
    }

    @Builtin(
            name = "is_null",
            signature = "(x: any) => result: boolean",
            description = "Reports whether a value is null.",
            categories = "types")
    static boolean isNull(Value x) {
        return x instanceof Null;
    }

    @Builtin(
            name = "is_number",
            signature = "(x: any) => result: boolean",
            description = "Reports whether a value is a number.",
            categories = "types")
    static boolean isNumber(Value x) {
        return x instanceof Num;
    }

    @Builtin(
            name = "is_object",
            signature = "(x: any) => result: boolean",
            description = "Reports whether a value is an object.",
            categories = "types")
    static boolean isObject(Value x) {
        return x instanceof Obj;
    }

    @Builtin(
            name = "is_set",
            signature = "(x: any) => result: boolean",
            description = "Reports whether a value is a set.",
            categories = "types")
    static boolean isSet(Value x) {
        return x instanceof SetValue;
    }

    @Builtin(
            name = "is_string",
            signature = "(x: any) => result: boolean",
            description = "Reports whether a value is a string.",
            categories = "types")
    static boolean isString(Value x) {
        return x instanceof Str;
    }

    @Builtin(
            name = "type_name",
            signature = "(x: any) => type: string",
            description = "Names the kind of a value: null, boolean, number, string, array, object or set.",
            categories = "types")
    static String typeName(Value x) {
        return x.typeName();
    }
}
