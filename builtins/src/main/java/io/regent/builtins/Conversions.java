package io.regent.builtins;

import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;

/** Values of one kind made from another. */
final class Conversions {
    private Conversions() {}

    @Builtin(
            name = "to_number",
            signature = "(value: null | boolean | number | string) => num: number",
            description = "Converts value of type string, null or boolean to number. Numeric strings converts to the "
                    + "corresponding number when possible. Null and boolean `false` converts to 0 and boolean "
                    + "`true` to 1. Numbers are returned without conversion.",
            parameters = {"value to convert", "the numeric representation of `value`"},
            categories = "conversions")
    static Value toNumber(Value value) {
        return switch (value) {
            case Null none -> Num.of(0);
            case Bool truth -> Num.of(truth.isTrue() ? 1 : 0);
            case Num number -> number;
            case Str text -> NumberText.parse(text);
            case Arr other -> throw notConvertible(other);
            case Obj other -> throw notConvertible(other);
            case SetValue other -> throw notConvertible(other);
        };
    }

    private static BuiltinException notConvertible(Value value) {
        return BuiltinException.operandType(1, "one of {null, boolean, number, string}", value);
    }
}
