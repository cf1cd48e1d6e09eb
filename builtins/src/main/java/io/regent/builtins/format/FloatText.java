package io.regent.builtins.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The texts of 64-bit floats. */
final class FloatText {
    private static final int MANTISSA_BITS = 52;
    private static final int BIAS = 1023;
    private static final int SHORTEST = -1;

    private FloatText() {}

    /**
     * A finite float without flags.
     *
     * @param verb {@code e E f g G}, {@code b} (mantissa and power of two) or {@code x X} (hexadecimal)
     * @param precision digits after the point, for {@code g} all digits; -1 for the fewest that denote the float
     */
    static String format(double value, char verb, int precision) {
        boolean negative = Double.doubleToRawLongBits(value) < 0;
        double size = Math.abs(value);
        String text = switch (verb) {
            case 'b' -> binary(size);
            case 'x', 'X' -> HexFloat.format(size, precision, verb == 'X');
            case 'f' -> plain(decimal(size, verb, precision), precision);
            case 'e', 'E' -> scientific(decimal(size, verb, precision), precision, verb);
            default -> general(decimal(size, verb, precision), precision, verb);
        };
        return negative ? "-" + text : text;
    }

    /** The digits of a float: rounded, without zeros at their end. */
    private static BigDecimal decimal(double size, char verb, int precision) {
        if (size == 0) {
            return BigDecimal.ZERO;
        }
        if (precision == SHORTEST) {
            return shortest(size);
        }
        BigDecimal exact = new BigDecimal(size);
        BigDecimal rounded = switch (verb) {
            case 'f' -> exact.setScale(precision, RoundingMode.HALF_EVEN);
            case 'e', 'E' -> exact.round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
            default -> exact.round(new MathContext(Math.max(1, precision), RoundingMode.HALF_EVEN));
        };
        return rounded.stripTrailingZeros();
    }

    private static BigDecimal shortest(double size) {
        BigDecimal digits = new BigDecimal(Double.toString(size)).stripTrailingZeros();
        // The platform prefers the closer of two digits to a single one.
        BigDecimal one = digits.round(new MathContext(1, RoundingMode.HALF_EVEN));
        return digits.precision() == 2 && one.doubleValue() == size ? one : digits;
    }

    /** The power of ten of the first digit. */
    private static int exponent(BigDecimal digits) {
        return digits.signum() == 0 ? 0 : digits.precision() - digits.scale() - 1;
    }

    private static String plain(BigDecimal digits, int precision) {
        int places = precision == SHORTEST ? Math.max(0, digits.scale()) : precision;
        return digits.setScale(places, RoundingMode.UNNECESSARY).toPlainString();
    }

    private static String scientific(BigDecimal digits, int precision, char mark) {
        String all = digits.signum() == 0 ? "0" : digits.unscaledValue().toString();
        int places = precision == SHORTEST ? all.length() - 1 : precision;
        StringBuilder out = new StringBuilder().append(all.charAt(0));
        if (places > 0) {
            out.append('.').append(all, 1, all.length());
            out.append("0".repeat(places + 1 - all.length()));
        }
        int exponent = exponent(digits);
        out.append(mark).append(exponent < 0 ? '-' : '+');
        out.append(Math.abs(exponent) < 10 ? "0" : "").append(Math.abs(exponent));
        return out.toString();
    }

    /** Scientific for exponents below -4 and from the precision on, otherwise plain. */
    private static String general(BigDecimal digits, int precision, char verb) {
        int count = digits.signum() == 0 ? 1 : digits.precision();
        int exponent = exponent(digits);
        int limit = precision == SHORTEST ? 6 : Math.max(1, precision);
        // Digits that are all before the point need no more precision than there are digits.
        if (precision != SHORTEST && limit > count && count > exponent) {
            limit = count;
        }
        boolean plain = exponent >= -4 && exponent < limit;
        return plain ? plain(digits, SHORTEST) : scientific(digits, SHORTEST, verb == 'g' ? 'e' : 'E');
    }

    private static String binary(double size) {
        long bits = Double.doubleToRawLongBits(size);
        int biased = (int) (bits >>> MANTISSA_BITS);
        long mantissa = bits & (1L << MANTISSA_BITS) - 1;
        long whole = biased == 0 ? mantissa : mantissa | 1L << MANTISSA_BITS;
        int exponent = Math.max(1, biased) - BIAS - MANTISSA_BITS;
        return whole + "p" + (exponent < 0 ? "" : "+") + exponent;
    }
}
