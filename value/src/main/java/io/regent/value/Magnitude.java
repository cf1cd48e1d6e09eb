package io.regent.value;

import java.math.BigInteger;

/**
 * A positive binary number {@code mantissa × 2^exponent} of any precision; every operation rounds to a given number of
 * bits, to the nearest and from the middle to even.
 */
record Magnitude(BigInteger mantissa, long exponent) {
    /** 5^27, the highest power of five that fits in 63 bits. */
    private static final int EXACT_POWER = 27;

    /** A gap between exponents, in bits, beyond which the smaller summand only matters as "not zero". */
    private static final int FAR = 4 * BinaryFloat.BITS;

    static Magnitude of(long value) {
        return new Magnitude(BigInteger.valueOf(value), 0);
    }

    /** The exponent e for which this is in [2^(e-1), 2^e). */
    long binaryExponent() {
        return mantissa.bitLength() + exponent;
    }

    Magnitude rounded(int bits) {
        return rounded(mantissa, exponent, false, bits);
    }

    Magnitude times(Magnitude other, int bits) {
        return rounded(mantissa.multiply(other.mantissa), exponent + other.exponent, false, bits);
    }

    Magnitude dividedBy(Magnitude other, int bits) {
        int shift = Math.max(0, bits + 2 - (mantissa.bitLength() - other.mantissa.bitLength()));
        BigInteger[] parts = mantissa.shiftLeft(shift).divideAndRemainder(other.mantissa);
        return rounded(parts[0], exponent - other.exponent - shift, parts[1].signum() != 0, bits);
    }

    /** This plus {@code other}, or this minus {@code other}; the mantissa of the result is signed and not rounded. */
    Magnitude plus(Magnitude other, boolean subtract) {
        long low = Math.min(exponent, other.exponent);
        if (Math.abs(binaryExponent() - other.binaryExponent()) > FAR) {
            return plusFar(other, subtract);
        }
        BigInteger a = mantissa.shiftLeft(Math.toIntExact(exponent - low));
        BigInteger b = other.mantissa.shiftLeft(Math.toIntExact(other.exponent - low));
        return new Magnitude(subtract ? a.subtract(b) : a.add(b), low);
    }

    /** The sum when one summand lies below every bit of the other that rounding looks at. */
    private Magnitude plusFar(Magnitude other, boolean subtract) {
        boolean otherIsTiny = binaryExponent() > other.binaryExponent();
        Magnitude large = otherIsTiny ? this : other;
        BigInteger wide = large.mantissa.shiftLeft(FAR);
        BigInteger tiny = BigInteger.ONE;
        BigInteger a = otherIsTiny ? wide : tiny;
        BigInteger b = otherIsTiny ? tiny : wide;
        return new Magnitude(subtract ? a.subtract(b) : a.add(b), large.exponent - FAR);
    }

    /** 5^n rounded to {@code bits}, by the reference's sequence of roundings. */
    static Magnitude powerOfFive(int n, int bits) {
        BigInteger five = BigInteger.valueOf(5);
        if (n <= EXACT_POWER) {
            return new Magnitude(five.pow(n), 0);
        }
        Magnitude power = new Magnitude(five.pow(EXACT_POWER), 0);
        Magnitude square = new Magnitude(five, 0);
        for (int rest = n - EXACT_POWER; rest > 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                power = power.times(square, bits);
            }
            square = square.times(square, bits + BinaryFloat.BITS);
        }
        return power;
    }

    /** @param more whether the true value lies a little above {@code mantissa}, which then has more than {@code bits} */
    private static Magnitude rounded(BigInteger mantissa, long exponent, boolean more, int bits) {
        int excess = mantissa.bitLength() - bits;
        if (excess <= 0) {
            return new Magnitude(mantissa, exponent);
        }
        BigInteger kept = mantissa.shiftRight(excess);
        boolean half = mantissa.testBit(excess - 1);
        boolean aboveHalf = more || mantissa.getLowestSetBit() < excess - 1;
        if (half && (aboveHalf || kept.testBit(0))) {
            kept = kept.add(BigInteger.ONE);
        }
        return new Magnitude(kept, exponent + excess);
    }
}
