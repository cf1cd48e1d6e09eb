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
            description = "Returns `true` if the input value is an array.",
            parameters = {"input value", "`true` if `x` is an array, `false` otherwise."},
            categories = "types")
    static boolean isArray(Value x) {
        return x instanceof Arr;
    }

    @Builtin(
            name = "is_boolean",
            signature = "(x: any) => result: boolean",
            description = "Returns `true` if the input value is a boolean.",
            parameters = {"input value", "`true` if `x` is an boolean, `false` otherwise."},
            categories = "types")
    static boolean isBoolean(Value x) {
        return x instanceof Bool;
    }

    @Builtin(
            name = "is_null",
            signature = "(x: any) => result: boolean",
            description = "Returns `true` if the input value is null.",
            parameters = {"input value", "`true` if `x` is null, `false` otherwise."},
            categories = "types")
    static boolean isNull(Value x) {
        return x instanceof Null;
    }

    @Builtin(
            name = "is_number",
            signature = "(x: any) => result: boolean",
            description = "Returns `true` if the input value is a number.",
            parameters = {"input value", "`true` if `x` is a number, `false` otherwise."},
            categories = "types")
    static boolean isNumber(Value x) {
        return x instanceof Num;
    }

    @Builtin(
            name = "is_object",
            signature = "(x: any) => result: boolean",
            description = "Returns true if the input value is an object",
            parameters = {"input value", "`true` if `x` is an object, `false` otherwise."},
            categories = "types")
    static boolean isObject(Value x) {
        return x instanceof Obj;
    }

    @Builtin(
            name = "is_set",
            signature = "(x: any) => result: boolean",
            description = "Returns `true` if the input value is a set.",
            parameters = {"input value", "`true` if `x` is a set, `false` otherwise."},
            categories = "types")
    static boolean isSet(Value x) {
        return x instanceof SetValue;
    }

    @Builtin(
            name = "is_string",
            signature = "(x: any) => result: boolean",
            description = "Returns `true` if the input value is a string.",
            parameters = {"input value", "`true` if `x` is a string, `false` otherwise."},
            categories = "types")
    static boolean isString(Value x) {
        return x instanceof Str;
    }

    @Builtin(
            name = "type_name",
            signature = "(x: any) => type: string",
            description = "Returns the type of its input value.",
            parameters = {
                "input value",
                "one of \"null\", \"boolean\", \"number\", \"string\", \"array\", \"object\", \"set\""
            },
            categories = "types")
    static String typeName(Value x) {
        return x.typeName();
    }
}
