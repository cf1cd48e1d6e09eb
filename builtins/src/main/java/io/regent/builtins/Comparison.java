package io.regent.builtins;

import io.regent.value.Value;

/** Equality and order of any two values. */
final class Comparison {
    private Comparison() {}

    /** Reports whether two values are equal; numbers are compared by their value. */
    @Builtin(
            name = "equal",
            signature = "(x: any, y: any) => result: boolean",
            parameters = {"", "", "true if `x` is equal to `y`; false otherwise"},
            categories = "comparison",
            infix = "==")
    static boolean equal(Value x, Value y) {
        return x.equals(y);
    }

    /** Reports whether two values differ. */
    @Builtin(
            name = "neq",
            signature = "(x: any, y: any) => result: boolean",
            parameters = {"", "", "true if `x` is not equal to `y`; false otherwise"},
            categories = "comparison",
            infix = "!=")
    static boolean notEqual(Value x, Value y) {
        return !x.equals(y);
    }

    /** Reports whether x stands before y in the order of values. */
    @Builtin(
            name = "lt",
            signature = "(x: any, y: any) => result: boolean",
            parameters = {"", "", "true if `x` is less than `y`; false otherwise"},
            categories = "comparison",
            infix = "<")
    static boolean less(Value x, Value y) {
        return x.compareTo(y) < 0;
    }

    /** Reports whether x stands before y in the order of values or equals it. */
    @Builtin(
            name = "lte",
            signature = "(x: any, y: any) => result: boolean",
            parameters = {"", "", "true if `x` is less than or equal to `y`; false otherwise"},
            categories = "comparison",
            infix = "<=")
    static boolean lessOrEqual(Value x, Value y) {
        return x.compareTo(y) <= 0;
    }

    /** Reports whether x stands after y in the order of values. */
    @Builtin(
            name = "gt",
            signature = "(x: any, y: any) => result: boolean",
            parameters = {"", "", "true if `x` is greater than `y`; false otherwise"},
            categories = "comparison",
            infix = ">")
    static boolean greater(Value x, Value y) {
        return x.compareTo(y) > 0;
    }

    /** Reports whether x stands after y in the order of values or equals it. */
    @Builtin(
            name = "gte",
            signature = "(x: any, y: any) => result: boolean",
            parameters = {"", "", "true if `x` is greater or equal to `y`; false otherwise"},
            categories = "comparison",
            infix = ">=")
    static boolean greaterOrEqual(Value x, Value y) {
        return x.compareTo(y) >= 0;
    }
}
