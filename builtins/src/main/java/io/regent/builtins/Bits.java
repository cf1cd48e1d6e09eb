package io.regent.builtins;

import io.regent.value.Num;
import io.regent.value.Value;
import java.math.BigInteger;

/** The bits of integers of any size, negative ones in two's complement. */
final class Bits {
    /** As far as integers may be shifted to the left: enough for any number that arithmetic yields. */
    private static final BigInteger MAX_BITS = BigInteger.valueOf(1 << 20);

    private Bits() {}

    @Builtin(
            name = "bits.and",
            signature = "(x: number, y: number) => z: number",
            description = "Returns the bitwise \"AND\" of two integers.",
            parameters = {"the first integer", "the second integer", "the bitwise AND of `x` and `y`"})
    static Value and(Value x, Value y) {
        BigInteger a = Expect.integer(1, x);
        BigInteger b = Expect.integer(2, y);
        return Num.of(a.and(b));
    }

    @Builtin(
            name = "bits.or",
            signature = "(x: number, y: number) => z: number",
            description = "Returns the bitwise \"OR\" of two integers.",
            parameters = {"the first integer", "the second integer", "the bitwise OR of `x` and `y`"})
    static Value or(Value x, Value y) {
        BigInteger a = Expect.integer(1, x);
        BigInteger b = Expect.integer(2, y);
        return Num.of(a.or(b));
    }

    @Builtin(
            name = "bits.xor",
            signature = "(x: number, y: number) => z: number",
            description = "Returns the bitwise \"XOR\" (exclusive-or) of two integers.",
            parameters = {"the first integer", "the second integer", "the bitwise XOR of `x` and `y`"})
    static Value xor(Value x, Value y) {
        BigInteger a = Expect.integer(1, x);
        BigInteger b = Expect.integer(2, y);
        return Num.of(a.xor(b));
    }

    @Builtin(
            name = "bits.negate",
            signature = "(x: number) => z: number",
            description = "Returns the bitwise negation (flip) of an integer.",
            parameters = {"the integer to negate", "the bitwise negation of `x`"})
    static Value negate(Value x) {
        return Num.of(Expect.integer(1, x).not());
    }

    @Builtin(
            name = "bits.lsh",
            signature = "(x: number, s: number) => z: number",
            description = "Returns a new integer with its bits shifted `s` bits to the left.",
            parameters = {
                "the integer to shift",
                "the number of bits to shift",
                "the result of shifting `x` `s` bits to the left"
            })
    static Value shiftLeft(Value x, Value s) {
        BigInteger integer = Expect.integer(1, x);
        BigInteger places = places(s);
        if (integer.signum() == 0) {
            return Num.of(0);
        }
        if (places.compareTo(MAX_BITS) > 0) {
            throw BuiltinException.failure("number too big");
        }
        return Num.of(integer.shiftLeft(places.intValue()));
    }

    @Builtin(
            name = "bits.rsh",
            signature = "(x: number, s: number) => z: number",
            description = "Returns a new integer with its bits shifted `s` bits to the right.",
            parameters = {
                "the integer to shift",
                "the number of bits to shift",
                "the result of shifting `x` `s` bits to the right"
            })
    static Value shiftRight(Value x, Value s) {
        BigInteger integer = Expect.integer(1, x);
        BigInteger places = places(s);
        boolean none = places.compareTo(BigInteger.valueOf(integer.bitLength())) > 0;
        return Num.of(none ? BigInteger.valueOf(integer.signum() >> 1) : integer.shiftRight(places.intValue()));
    }

    private static BigInteger places(Value s) {
        BigInteger places = Expect.integer(2, s);
        if (places.signum() < 0) {
            throw BuiltinException.operand(2, "must be an unsigned integer number but got a negative integer");
        }
        return places;
    }
}
