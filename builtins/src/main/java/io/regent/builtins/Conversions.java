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
            description = "Makes a number of a string that holds one; null and false become 0, true becomes 1.",
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
