package io.regent.builtins;

import io.regent.value.Value;

/** Equality and order of any two values. */
final class Comparison {
    private Comparison() {}

    @Builtin(
            name = "equal",
            signature = "(x: any, y: any) => result: boolean",
            description = "Reports whether two values are equal; numbers are compared by their value.",
            categories = "comparison",
            infix = "==")
    static boolean equal(Value x, Value y) {
        return x.equals(y);
    }

    @Builtin(
            name = "neq",
            signature = "(x: any, y: any) => result: boolean",
            description = "Reports whether two values differ.",
            categories = "comparison",
            infix = "!=")
    static boolean notEqual(Value x, Value y) {
        return !x.equals(y);
    }

    @Builtin(
            name = "lt",
            signature = "(x: any, y: any) => result: boolean",
            description = "Reports whether `x` stands before `y` in the order of values.",
            categories = "comparison",
            infix = "<")
    static boolean less(Value x, Value y) {
        return x.compareTo(y) < 0;
    }

    @Builtin(
            name = "lte",
            signature = "(x: any, y: any) => result: boolean",
            description = "Reports whether `x` stands before `y` in the order of values or equals it.",
            categories = "comparison",
            infix = "<=")
    static boolean lessOrEqual(Value x, Value y) {
        return x.compareTo(y) <= 0;
    }

    @Builtin(
            name = "gt",
            signature = "(x: any, y: any) => result: boolean",
            description = "Reports whether `x` stands after `y` in the order of values.",
            categories = "comparison",
            infix = ">")
    static boolean greater(Value x, Value y) {
        return x.compareTo(y) > 0;
    }

    @Builtin(
            name = "gte",
            signature = "(x: any, y: any) => result: boolean",
            description = "Reports whether `x` stands after `y` in the order of values or equals it.",
            categories = "comparison",
            infix = ">=")
    static boolean greaterOrEqual(Value x, Value y) {
        return x.compareTo(y) >= 0;
    }
}
