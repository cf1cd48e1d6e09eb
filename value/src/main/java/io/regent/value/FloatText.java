package io.regent.value;

import java.math.BigInteger;

/** Decimal text of {@link BinaryFloat}s, in and out, with the reference's digits. */
final class FloatText {
    /** An integer and decimals up to this many places before the point are written without exponent. */
    private static final int PLAIN_EXPONENTS = 6;

    private static final int SMALLEST_PLAIN_EXPONENT = -4;

    private FloatText() {}

    static BinaryFloat parse(String text) {
        Decimal decimal = Decimal.of(text);
        // INVARIANT: the mantissa holds the digits as written, so that trailing zeros take part in the roundings below.
        Magnitude digits = new Magnitude(new BigInteger(decimal.writtenDigits()), 0);
        if (digits.mantissa().signum() == 0) {
            return BinaryFloat.of(decimal.negative(), new Magnitude(BigInteger.ZERO, 0));
        }
        int tens = decimal.writtenExponent();
        int bits = BinaryFloat.BITS;
        Magnitude fives = Magnitude.powerOfFive(Math.abs(tens), 2 * bits);
        Magnitude scaled = tens < 0 ? digits.dividedBy(fives, bits) : digits.times(fives, bits);
        return BinaryFloat.of(decimal.negative(), new Magnitude(scaled.mantissa(), scaled.exponent() + tens));
    }

    /** The fewest digits that denote {@code value} among all floats of that many bits. */
    static String format(BinaryFloat value, int bits) {
        String sign = value.isNegative() ? "-" : "";
        if (value.isZero()) {
            return sign + "0";
        }
        Digits digits = shortest(value.magnitude(), bits);
        int exponent = digits.point() - 1;
        boolean plain = exponent >= SMALLEST_PLAIN_EXPONENT && exponent < PLAIN_EXPONENTS;
        return sign + (plain || value.isInteger() ? digits.plain() : digits.scientific());
    }

    /** The shortest digits between the neighbours' middles; the reference's rule, which treats powers of two like others. */
    private static Digits shortest(Magnitude value, int bits) {
        int shift = bits + 1 - value.mantissa().bitLength();
        // In units of half the last place.
        BigInteger halves = value.mantissa().shiftLeft(shift);
        long exponent = value.exponent() - shift;
        Digits exact = Digits.of(halves, exponent);
        Digits lower = Digits.of(halves.subtract(BigInteger.ONE), exponent);
        Digits upper = Digits.of(halves.add(BigInteger.ONE), exponent);
        boolean inclusive = !halves.testBit(1);
        for (int i = 0; i < exact.length(); i++) {
            char digit = exact.at(i);
            boolean down = lower.at(i) != digit || (inclusive && i + 1 == lower.length());
            boolean up = upper.at(i) != digit && (inclusive || digit + 1 < upper.at(i) || i + 1 < upper.length());
            if (down && up) {
                return exact.rounded(i + 1);
            }
            if (down || up) {
                return down ? exact.cut(i + 1) : exact.raised(i + 1);
            }
        }
        return exact;
    }
}
