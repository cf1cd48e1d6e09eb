package io.regent.value;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic on numbers with the reference's digits: integers exactly, anything else as {@link BinaryFloat}.
 *
 * <p>Failures are {@link ArithmeticException}s whose message is the reference's.
 */
public final class Arithmetic {
    private static final BinaryFloat HALF = BinaryFloat.parse("0.5");

    private Arithmetic() {}

    public static Num plus(Num a, Num b) {
        if (a.isLong() && b.isLong()) {
            long sum = a.longValue() + b.longValue();
            if (((a.longValue() ^ sum) & (b.longValue() ^ sum)) >= 0) {
                return Num.of(sum);
            }
        }
        BigInteger x = a.toBigInteger();
        BigInteger y = x == null ? null : b.toBigInteger();
        return x != null && y != null
                ? Num.of(x.add(y))
                : Num.of(a.toBinaryFloat().plus(b.toBinaryFloat()));
    }

    public static Num minus(Num a, Num b) {
        if (a.isLong() && b.isLong()) {
            long difference = a.longValue() - b.longValue();
            if (((a.longValue() ^ b.longValue()) & (a.longValue() ^ difference)) >= 0) {
                return Num.of(difference);
            }
        }
        BigInteger x = a.toBigInteger();
        BigInteger y = x == null ? null : b.toBigInteger();
        return x != null && y != null
                ? Num.of(x.subtract(y))
                : Num.of(a.toBinaryFloat().minus(b.toBinaryFloat()));
    }

    public static Num times(Num a, Num b) {
        if (a.isLong() && b.isLong()) {
            long high = Math.multiplyHigh(a.longValue(), b.longValue());
            long low = a.longValue() * b.longValue();
            if (high == low >> 63) {
                return Num.of(low);
            }
        }
        BigInteger x = a.toBigInteger();
        BigInteger y = x == null ? null : b.toBigInteger();
        return x != null && y != null
                ? Num.of(bounded(x, y))
                : Num.of(a.toBinaryFloat().times(b.toBinaryFloat()));
    }

    /** The quotient: an integer when it is one within 64 bits of mantissa, otherwise a decimal. */
    public static Num dividedBy(Num a, Num b) {
        if (b.signum() == 0) {
            throw new ArithmeticException("divide by zero");
        }
        if (a.isLong() && b.isLong() && a.longValue() != 0 && a.longValue() != Long.MIN_VALUE) {
            if (a.longValue() % b.longValue() == 0) {
                return Num.of(a.longValue() / b.longValue());
            }
        }
        return Num.of(a.toBinaryFloat().dividedBy(b.toBinaryFloat()));
    }

    /** The remainder of two integers, with the sign of {@code a}. */
    public static Num remainder(Num a, Num b) {
        if (a.isLong() && b.isLong() && b.longValue() != 0) {
            return Num.of(a.longValue() % b.longValue());
        }
        BigInteger x = a.toBigInteger();
        BigInteger y = x == null ? null : b.toBigInteger();
        if (x == null || y == null) {
            throw new ArithmeticException("modulo on floating-point number");
        }
        if (y.signum() == 0) {
            throw new ArithmeticException("modulo by zero");
        }
        return Num.of(x.remainder(y));
    }

    public static Num negate(Num a) {
        return minus(Num.of(0), a);
    }

    public static Num abs(Num a) {
        if (a.isLong() && a.longValue() != Long.MIN_VALUE) {
            return a.longValue() < 0 ? Num.of(-a.longValue()) : a;
        }
        return Num.of(a.toBinaryFloat().abs());
    }

    /** The nearest integer, from the middle away from zero. */
    public static Num round(Num a) {
        if (a.isLong()) {
            return a;
        }
        BinaryFloat value = a.toBinaryFloat();
        return Num.of((value.isNegative() ? value.minus(HALF) : value.plus(HALF)).truncated());
    }

    /** The next integer at or above {@code a}. */
    public static Num ceil(Num a) {
        BigInteger whole = wholePart(a);
        // OPA: the sign of the integer part decides, so ceil(-0.5) is 1.
        boolean up = whole != null && whole.signum() >= 0;
        return whole == null ? integer(a) : Num.of(up ? whole.add(BigInteger.ONE) : whole);
    }

    /** The next integer at or below {@code a}. */
    public static Num floor(Num a) {
        BigInteger whole = wholePart(a);
        // OPA: the sign of the integer part decides, so floor(-0.5) is 0.
        boolean down = whole != null && whole.signum() < 0;
        return whole == null ? integer(a) : Num.of(down ? whole.subtract(BigInteger.ONE) : whole);
    }

    /** The integer part of a number that has a fraction; null when it has none. */
    private static @Nullable BigInteger wholePart(Num a) {
        if (a.isLong()) {
            return null;
        }
        BinaryFloat value = a.toBinaryFloat();
        return value.isInteger() ? null : value.truncated();
    }

    private static Num integer(Num a) {
        return a.isLong() ? a : Num.of(a.toBinaryFloat().truncated());
    }

    private static BigInteger bounded(BigInteger x, BigInteger y) {
        if ((long) x.bitLength() + y.bitLength() > BinaryFloat.MAX_EXPONENT) {
            throw new ArithmeticException("number too big");
        }
        return x.multiply(y);
    }
}
