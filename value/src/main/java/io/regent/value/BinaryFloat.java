package io.regent.value;

import java.math.BigInteger;

/**
 * A binary floating-point number with a mantissa of 64 bits and a practically unbounded exponent: what the reference
 * computes with as soon as a number is no integer.
 *
 * <p>Results are rounded to the nearest, from the middle to even. There is a negative zero; there is no infinity and no
 * NaN: the caller checks divisors.
 */
public final class BinaryFloat {
    /** The bits of a mantissa. */
    static final int BITS = 64;

    /** The largest binary exponent of a result, up or down; far beyond what a number may be written with. */
    static final int MAX_EXPONENT = 1 << 20;

    private final boolean negative;
    private final Magnitude magnitude;

    private BinaryFloat(boolean negative, Magnitude magnitude) {
        this.negative = negative;
        this.magnitude = magnitude;
    }

    /** {@code value} with its mantissa rounded to 64 bits; a zero mantissa is a zero of the given sign. */
    static BinaryFloat of(boolean negative, Magnitude value) {
        Magnitude rounded = value.rounded(BITS);
        if (Math.abs(rounded.binaryExponent()) > MAX_EXPONENT) {
            throw new ArithmeticException("number too big");
        }
        return new BinaryFloat(negative, rounded);
    }

    public static BinaryFloat of(BigInteger value) {
        return of(value.signum() < 0, new Magnitude(value.abs(), 0));
    }

    /** The nearest float to a number's text, or rather what the reference takes for it. */
    public static BinaryFloat parse(String text) {
        return FloatText.parse(text);
    }

    public boolean isZero() {
        return magnitude.mantissa().signum() == 0;
    }

    public boolean isNegative() {
        return negative;
    }

    public boolean isInteger() {
        return magnitude.exponent() >= 0 || magnitude.mantissa().getLowestSetBit() >= -magnitude.exponent() || isZero();
    }

    Magnitude magnitude() {
        return magnitude;
    }

    /** The exponent e for which the absolute value is in [2^(e-1), 2^e); 0 for zero. */
    long binaryExponent() {
        return isZero() ? 0 : magnitude.binaryExponent();
    }

    public BinaryFloat plus(BinaryFloat other) {
        if (isZero() && other.isZero()) {
            return new BinaryFloat(negative && other.negative, magnitude);
        }
        if (isZero() || other.isZero()) {
            return isZero() ? other : this;
        }
        Magnitude sum = magnitude.plus(other.magnitude, negative != other.negative);
        boolean flipped = sum.mantissa().signum() < 0;
        boolean none = sum.mantissa().signum() == 0;
        return of(!none && negative != flipped, new Magnitude(sum.mantissa().abs(), none ? 0 : sum.exponent()));
    }

    public BinaryFloat minus(BinaryFloat other) {
        return plus(other.negated());
    }

    public BinaryFloat times(BinaryFloat other) {
        return times(other, BITS);
    }

    /** The product, rounded to fewer bits than a float may have. */
    BinaryFloat times(BinaryFloat other, int bits) {
        boolean sign = negative != other.negative;
        return isZero() || other.isZero() ? zero(sign) : of(sign, magnitude.times(other.magnitude, bits));
    }

    /** The quotient; {@code divisor} is not zero. */
    public BinaryFloat dividedBy(BinaryFloat divisor) {
        boolean sign = negative != divisor.negative;
        return isZero() ? zero(sign) : of(sign, magnitude.dividedBy(divisor.magnitude, BITS));
    }

    public BinaryFloat negated() {
        return new BinaryFloat(!negative, magnitude);
    }

    public BinaryFloat abs() {
        return negative ? negated() : this;
    }

    /** The integer part: digits after the point are dropped. */
    public BigInteger truncated() {
        int shift = Math.toIntExact(magnitude.exponent());
        BigInteger whole = magnitude.mantissa().shiftLeft(shift);
        return negative ? whole.negate() : whole;
    }

    /**
     * The fewest decimal digits that denote this float: all of an integer, {@code 0.3}, or {@code 1.5e-07} when the
     * exponent is below -4 or above 5.
     */
    @Override
    public String toString() {
        return FloatText.format(this, BITS);
    }

    private static BinaryFloat zero(boolean negative) {
        return new BinaryFloat(negative, new Magnitude(BigInteger.ZERO, 0));
    }
}
