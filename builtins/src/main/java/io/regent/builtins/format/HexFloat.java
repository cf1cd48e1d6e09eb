package io.regent.builtins.format;

import java.util.Locale;

/** The hexadecimal text of 64-bit floats: {@code 0x1.8p+01}. */
final class HexFloat {
    private static final int MANTISSA_BITS = 52;
    private static final int BIAS = 1023;

    /** The bit that stands before the point. */
    private static final int ONE = 60;

    private static final int MAX_PRECISION = 15;

    private HexFloat() {}

    /** A float that is not negative, with {@code precision} digits after the point; all there are when it is negative. */
    static String format(double size, int precision, boolean upper) {
        long bits = Double.doubleToRawLongBits(size);
        int biased = (int) (bits >>> MANTISSA_BITS);
        long mantissa = bits & (1L << MANTISSA_BITS) - 1;
        mantissa = (biased == 0 ? mantissa : mantissa | 1L << MANTISSA_BITS) << ONE - MANTISSA_BITS;
        int exponent = mantissa == 0 ? 0 : Math.max(1, biased) - BIAS;
        while (mantissa != 0 && mantissa >>> ONE == 0) {
            mantissa <<= 1;
            exponent--;
        }
        if (precision >= 0 && precision < MAX_PRECISION) {
            mantissa = rounded(mantissa, 4 * precision);
            if (mantissa >>> ONE + 1 != 0) {
                mantissa >>>= 1;
                exponent++;
            }
        }
        String text = "0x" + (mantissa >>> ONE) + fraction(mantissa, precision) + "p" + exponent(exponent);
        return upper ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static long rounded(long mantissa, int bits) {
        long extra = mantissa << bits & (1L << ONE) - 1;
        long kept = mantissa >>> ONE - bits;
        // From the middle to even.
        kept += (extra | kept & 1) > 1L << ONE - 1 ? 1 : 0;
        return kept << ONE - bits;
    }

    private static String fraction(long mantissa, int precision) {
        StringBuilder digits = new StringBuilder();
        long rest = mantissa << 4;
        while (precision < 0 ? rest != 0 : digits.length() < precision) {
            digits.append(Character.forDigit((int) (rest >>> ONE) & 0xF, 16));
            rest <<= 4;
        }
        return digits.isEmpty() ? "" : "." + digits;
    }

    private static String exponent(int exponent) {
        int size = Math.abs(exponent);
        return (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
    }
}
