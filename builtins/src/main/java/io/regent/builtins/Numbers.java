package io.regent.builtins;

import io.regent.value.Arithmetic;
import io.regent.value.Num;
import io.regent.value.SetValue;
import io.regent.value.Value;
import java.util.function.Supplier;

/** Arithmetic and rounding; {@code minus} is also the difference of sets. */
final class Numbers {
    private Numbers() {}

    @Builtin(
            name = "plus",
            signature = "(x: number, y: number) => z: number",
            description = "Plus adds two numbers together.",
            parameters = {"", "", "the sum of `x` and `y`"},
            categories = "numbers",
            infix = "+")
    static Value plus(Num x, Num y) {
        return calculated(() -> Arithmetic.plus(x, y));
    }

    @Builtin(
            name = "minus",
            signature = "(x: number | set[any], y: number | set[any]) => z: number | set[any]",
            description = "Minus subtracts the second number from the first number or computes the difference "
                    + "between two sets.",
            parameters = {"", "", "the difference of `x` and `y`"},
            categories = {"sets", "numbers"},
            infix = "-")
    static Value minus(Value x, Value y) {
        if (x instanceof Num a && y instanceof Num b) {
            return calculated(() -> Arithmetic.minus(a, b));
        }
        if (x instanceof SetValue a && y instanceof SetValue b) {
            return a.difference(b);
        }
        if (x instanceof Num || x instanceof SetValue) {
            throw BuiltinException.operandType(2, y instanceof Num ? "set" : "number", y);
        }
        throw BuiltinException.operandType(1, "one of {number, set}", x);
    }

    @Builtin(
            name = "mul",
            signature = "(x: number, y: number) => z: number",
            description = "Multiplies two numbers.",
            parameters = {"", "", "the product of `x` and `y`"},
            categories = "numbers",
            infix = "*")
    static Value times(Num x, Num y) {
        return calculated(() -> Arithmetic.times(x, y));
    }

    @Builtin(
            name = "div",
            signature = "(x: number, y: number) => z: number",
            description = "Divides the first number by the second number.",
            parameters = {"the dividend", "the divisor", "the result of `x` divided by `y`"},
            categories = "numbers",
            infix = "/")
    static Value dividedBy(Num x, Num y) {
        return calculated(() -> Arithmetic.dividedBy(x, y));
    }

    @Builtin(
            name = "rem",
            signature = "(x: number, y: number) => z: number",
            description = "Returns the remainder for of `x` divided by `y`, for `y != 0`.",
            parameters = {"", "", "the remainder"},
            categories = "numbers",
            infix = "%")
    static Value remainder(Num x, Num y) {
        return calculated(() -> Arithmetic.remainder(x, y));
    }

    @Builtin(
            name = "abs",
            signature = "(x: number) => y: number",
            description = "Returns the number without its sign.",
            parameters = {"the number to take the absolute value of", "the absolute value of `x`"},
            categories = "numbers")
    static Value abs(Num x) {
        return Arithmetic.abs(x);
    }

    @Builtin(
            name = "round",
            signature = "(x: number) => y: number",
            description = "Rounds the number to the nearest integer.",
            parameters = {"the number to round", "the result of rounding `x`"},
            categories = "numbers")
    static Value round(Num x) {
        return Arithmetic.round(x);
    }

    @Builtin(
            name = "ceil",
            signature = "(x: number) => y: number",
            description = "Rounds the number _up_ to the nearest integer.",
            parameters = {"the number to round", "the result of rounding `x` _up_"},
            categories = "numbers")
    static Value ceil(Num x) {
        return Arithmetic.ceil(x);
    }

    @Builtin(
            name = "floor",
            signature = "(x: number) => y: number",
            description = "Rounds the number _down_ to the nearest integer.",
            parameters = {"the number to round", "the result of rounding `x` _down_"},
            categories = "numbers")
    static Value floor(Num x) {
        return Arithmetic.floor(x);
    }

    /** The result of arithmetic, whose failures become the call's. */
    static Num calculated(Supplier<Num> operation) {
        try {
            return operation.get();
        } catch (ArithmeticException failure) {
            throw BuiltinException.failure(String.valueOf(failure.getMessage()));
        }
    }
}
