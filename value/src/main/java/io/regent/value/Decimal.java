package io.regent.value;

/**
 * The parts of a number's text, without its value being computed: linear in the text, whatever the exponent.
 *
 * <p>The value is {@code ±0.significant × 10^point}; {@code significant} neither begins nor ends with a zero and is
 * empty for zero.
 */
final class Decimal implements Comparable<Decimal> {
    private final boolean negative;
    private final String writtenDigits;
    private final int writtenExponent;
    private final String significant;
    private final int point;

    private Decimal(boolean negative, String digits, int exponent) {
        this.negative = negative;
        this.writtenDigits = digits;
        this.writtenExponent = exponent;
        int from = 0;
        int to = digits.length();
        while (from < to && digits.charAt(from) == '0') {
            from++;
        }
        while (to > from && digits.charAt(to - 1) == '0') {
            to--;
        }
        this.significant = digits.substring(from, to);
        this.point = significant.isEmpty() ? 0 : digits.length() - from + exponent;
    }

    /** The parts of a JSON number; {@link DataException} when its exponent is beyond all bounds. */
    static Decimal of(String text) {
        boolean negative = text.startsWith("-");
        int start = negative ? 1 : 0;
        int e = exponentMark(text);
        int end = e < 0 ? text.length() : e;
        int dot = text.indexOf('.');
        String digits =
                dot < 0 ? text.substring(start, end) : text.substring(start, dot) + text.substring(dot + 1, end);
        long exponent = (e < 0 ? 0 : exponent(text.substring(e + 1))) - (dot < 0 ? 0 : end - dot - 1);
        if (exponent != (int) exponent && !isZeros(digits)) {
            throw new DataException("invalid float", -1);
        }
        return new Decimal(negative, digits, (int) exponent);
    }

    static Decimal of(long value) {
        String text = Long.toString(value);
        return new Decimal(value < 0, value < 0 ? text.substring(1) : text, 0);
    }

    boolean negative() {
        return negative;
    }

    /** All digits as written, without the point. */
    String writtenDigits() {
        return writtenDigits;
    }

    /** The power of ten that {@link #writtenDigits()} is to be multiplied with. */
    int writtenExponent() {
        return writtenExponent;
    }

    String significant() {
        return significant;
    }

    int point() {
        return point;
    }

    boolean isInteger() {
        return significant.length() <= point || significant.isEmpty();
    }

    /** The sign of the value: a negative zero has sign 0. */
    int signum() {
        return significant.isEmpty() ? 0 : negative ? -1 : 1;
    }

    @Override
    public int compareTo(Decimal other) {
        int sign = signum();
        if (sign != other.signum() || sign == 0) {
            return Integer.compare(sign, other.signum());
        }
        int size =
                point != other.point ? Integer.compare(point, other.point) : significant.compareTo(other.significant);
        return sign * Integer.signum(size);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decimal that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return (31 * significant.hashCode() + point) * 31 + signum();
    }

    private static int exponentMark(String text) {
        int e = text.indexOf('e');
        return e < 0 ? text.indexOf('E') : e;
    }

    private static long exponent(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException tooLong) {
            throw new DataException("invalid float", -1);
        }
    }

    private static boolean isZeros(String digits) {
        return digits.chars().allMatch(digit -> digit == '0');
    }
}
