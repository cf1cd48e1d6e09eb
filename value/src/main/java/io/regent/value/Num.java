package io.regent.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A number: the text it was written with, compared by its numeric value ({@code 1 == 1.0}).
 *
 * <p>Integers that fit in 64 bits are kept as such; everything else keeps its text.
 */
public final class Num implements Value {
    public static final Num ZERO = new Num(0, null);

    /** The largest binary exponent, up or down, a number may be written with: about 1e30102. */
    private static final int MAX_EXPONENT = 100_000;

    /** Decimal exponents within this are certainly allowed. */
    private static final int SAFE_EXPONENT = 30_000;

    private static final int LOWEST_SHARED = -128;
    private static final int HIGHEST_SHARED = 1023;
    private static final Num[] SHARED = new Num[HIGHEST_SHARED - LOWEST_SHARED + 1];

    static {
        for (int i = 0; i < SHARED.length; i++) {
            SHARED[i] = i == -LOWEST_SHARED ? ZERO : new Num(i + LOWEST_SHARED, null);
        }
    }

    // INVARIANT: the value when text is null, otherwise the hash.
    private final long small;
    private final @Nullable String text;

    private Num(long small, @Nullable String text) {
        this.small = small;
        this.text = text;
    }

    public static Num of(long value) {
        return value >= LOWEST_SHARED && value <= HIGHEST_SHARED
                ? SHARED[(int) value - LOWEST_SHARED]
                : new Num(value, null);
    }

    public static Num of(BigInteger value) {
        return value.bitLength() < 64 ? of(value.longValue()) : written(value.toString());
    }

    /** A finite double with its fewest digits, laid out as the reference's JSON: {@code 1000}, {@code 1e+21}. */
    public static Num of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("no number: " + value);
        }
        return shortest(FloatDigits.json(value));
    }

    /** A number with the fewest digits that denote {@code value}. */
    public static Num of(BinaryFloat value) {
        return shortest(value.toString());
    }

    /**
     * A number from its JSON text, which is kept: {@code 1.50} stays {@code 1.50}.
     *
     * @throws DataException "number too big" or "invalid float" when the exponent is out of bounds
     */
    public static Num parse(String text) {
        Long integer = plainLong(text);
        if (integer != null) {
            return of(integer);
        }
        Num number = written(text);
        number.checkExponent();
        return number;
    }

    /** Whether this is held as a 64-bit integer, see {@link #longValue()}. */
    public boolean isLong() {
        return text == null;
    }

    /** The 64-bit integer; only meaningful when {@link #isLong()}. */
    public long longValue() {
        return small;
    }

    /** The 64-bit integer this number equals, e.g. 2 for {@code 2.0}; null when there is none. */
    public @Nullable Long toLongExact() {
        if (text == null) {
            return small;
        }
        Decimal decimal = Decimal.of(text);
        return decimal.isInteger() && decimal.point() <= 19 ? longOf(decimal) : null;
    }

    /** The 32-bit integer this number equals; null when there is none. */
    public @Nullable Integer toIntExact() {
        Long value = toLongExact();
        return value != null && value == value.intValue() ? Integer.valueOf(value.intValue()) : null;
    }

    /** The exact integer this number equals, e.g. for {@code 1e3} and {@code 2.0}; null when it has a fraction. */
    public @Nullable BigInteger toBigInteger() {
        if (text == null) {
            return BigInteger.valueOf(small);
        }
        Decimal decimal = Decimal.of(text);
        return decimal.isInteger() ? integerOf(decimal) : null;
    }

    /** Whether this number has no fraction. */
    public boolean isInteger() {
        return text == null || Decimal.of(text).isInteger();
    }

    /** The exact decimal value. */
    public BigDecimal toBigDecimal() {
        return text == null ? BigDecimal.valueOf(small) : new BigDecimal(text);
    }

    public BinaryFloat toBinaryFloat() {
        return text == null ? BinaryFloat.of(BigInteger.valueOf(small)) : BinaryFloat.parse(text);
    }

    public double doubleValue() {
        return text == null ? small : Double.parseDouble(text);
    }

    /** -1, 0 or 1. */
    public int signum() {
        return text == null ? Long.signum(small) : Decimal.of(text).signum();
    }

    @Override
    public Kind kind() {
        return Kind.NUMBER;
    }

    @Override
    public int compareTo(Value other) {
        return Ordering.compare(this, other);
    }

    /** The order of the numeric values. */
    int compareNumber(Num other) {
        return text == null && other.text == null
                ? Long.compare(small, other.small)
                : decimal().compareTo(other.decimal());
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Num that)) {
            return false;
        }
        if (text == null && that.text == null) {
            return small == that.small;
        }
        return hashCode() == that.hashCode() && compareNumber(that) == 0;
    }

    @Override
    public int hashCode() {
        return text == null ? Long.hashCode(small) : (int) small;
    }

    /** The number's text, as JSON and Rego write it. */
    @Override
    public String toString() {
        return text == null ? Long.toString(small) : text;
    }

    private static Num shortest(String text) {
        Long integer = plainLong(text);
        return integer == null ? written(text) : of(integer);
    }

    private Decimal decimal() {
        return text == null ? Decimal.of(small) : Decimal.of(text);
    }

    private static Num written(String text) {
        Decimal decimal = Decimal.of(text);
        Long integer = decimal.isInteger() && decimal.point() <= 19 ? longOf(decimal) : null;
        return new Num(integer == null ? decimal.hashCode() : Long.hashCode(integer), text);
    }

    private static BigInteger integerOf(Decimal decimal) {
        String digits = decimal.significant();
        BigInteger size = digits.isEmpty()
                ? BigInteger.ZERO
                : new BigInteger(digits).multiply(BigInteger.TEN.pow(decimal.point() - digits.length()));
        return decimal.negative() ? size.negate() : size;
    }

    private static @Nullable Long longOf(Decimal decimal) {
        BigInteger value = integerOf(decimal);
        return value.bitLength() < 64 ? Long.valueOf(value.longValue()) : null;
    }

    /** The integer a text denotes in its one shortest form; null for {@code -0}, {@code 1.0}, {@code 1e2} and big ones. */
    private static @Nullable Long plainLong(String text) {
        int length = text.length();
        if (length > 20 || text.startsWith("-0")) {
            return null;
        }
        for (int i = text.startsWith("-") ? 1 : 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return null;
            }
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException tooLong) {
            return null;
        }
    }

    private void checkExponent() {
        Decimal decimal = decimal();
        if (Math.abs((long) decimal.point()) <= SAFE_EXPONENT || decimal.signum() == 0) {
            return;
        }
        if (Math.abs((long) decimal.point()) > 2 * SAFE_EXPONENT
                || Math.abs(toBinaryFloat().binaryExponent()) > MAX_EXPONENT) {
            throw new DataException("number too big", -1);
        }
    }
}
