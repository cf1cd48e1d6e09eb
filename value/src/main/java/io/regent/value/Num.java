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
    private final long small;
    private final @Nullable String text;

    private Num(long small, @Nullable String text) {
        this.small = small;
        this.text = text;
    }

    public static Num of(long value) {
        return new Num(value, null);
    }

    public static Num of(BigInteger value) {
        return value.bitLength() < 64 ? of(value.longValue()) : new Num(0, value.toString());
    }

    /** A number from its JSON text, which is kept: {@code 1.50} stays {@code 1.50}. */
    public static Num parse(String text) {
        try {
            return of(Long.parseLong(text));
        } catch (NumberFormatException notSmall) {
            return new Num(0, text);
        }
    }

    /** Whether this is held as a 64-bit integer, see {@link #longValue()}. */
    public boolean isLong() {
        return text == null;
    }

    /** The 64-bit integer; only meaningful when {@link #isLong()}. */
    public long longValue() {
        return small;
    }

    /** The exact integer this number equals, e.g. for {@code 1e3} and {@code 2.0}; null when it has a fraction. */
    public @Nullable BigInteger toBigInteger() {
        if (text == null) {
            return BigInteger.valueOf(small);
        }
        try {
            return new BigDecimal(text).toBigIntegerExact();
        } catch (ArithmeticException fraction) {
            return null;
        }
    }

    /** The exact decimal value. */
    public BigDecimal toBigDecimal() {
        return text == null ? BigDecimal.valueOf(small) : new BigDecimal(text);
    }

    public double doubleValue() {
        return text == null ? small : Double.parseDouble(text);
    }

    @Override
    public Kind kind() {
        return Kind.NUMBER;
    }

    @Override
    public int compareTo(Value other) {
        return Ordering.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Num that && Ordering.compare(this, that) == 0;
    }

    @Override
    public int hashCode() {
        return text == null
                ? Long.hashCode(small)
                : toBigDecimal().stripTrailingZeros().hashCode();
    }

    /** The number's text, as JSON and Rego write it. */
    @Override
    public String toString() {
        return text == null ? Long.toString(small) : text;
    }
}
