package io.regent.cli.output;

import java.math.BigDecimal;

/** Fractions as the reference prints them in tables, in the shortest digits. */
public final class GoFloat {
    private static final int EXPONENT_FROM = 6;
    private static final int EXPONENT_BELOW = -4;

    private GoFloat() {}

    /** As in tables, with an exponent from a million on: {@code 0.5}, {@code 489679.25}, {@code 4.514451e+06}. */
    public static String text(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= EXPONENT_BELOW && exponent < EXPONENT_FROM) {
            return digits.toPlainString();
        }
        int size = Math.abs(exponent);
        String mantissa = digits.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return mantissa + (exponent < 0 ? "e-" : "e+") + (size < 10 ? "0" : "") + size;
    }
}
