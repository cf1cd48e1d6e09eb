package io.regent.value;

import java.math.BigInteger;

/**
 * A positive decimal number {@code 0.text × 10^point}; {@code text} neither begins nor ends with a zero.
 */
record Digits(String text, int point) {
    /** The exact decimal digits of {@code mantissa × 2^exponent}. */
    static Digits of(BigInteger mantissa, long exponent) {
        int shift = Math.toIntExact(exponent);
        BigInteger whole = shift >= 0
                ? mantissa.shiftLeft(shift)
                : mantissa.multiply(BigInteger.valueOf(5).pow(-shift));
        String text = whole.toString();
        return new Digits(trimmed(text), text.length() + Math.min(shift, 0));
    }

    int length() {
        return text.length();
    }

    /** The digit at a position, {@code '0'} after the last one. */
    char at(int index) {
        return index < text.length() ? text.charAt(index) : '0';
    }

    /** The nearest number of {@code count} digits, from the middle to the even one. */
    Digits rounded(int count) {
        if (count >= length()) {
            return this;
        }
        boolean middle = at(count) == '5' && count + 1 == length();
        boolean up = middle ? count > 0 && (at(count - 1) - '0') % 2 != 0 : at(count) >= '5';
        return up ? raised(count) : cut(count);
    }

    Digits cut(int count) {
        return count >= length() ? this : new Digits(trimmed(text.substring(0, count)), point);
    }

    /** The next number of {@code count} digits above. */
    Digits raised(int count) {
        if (count >= length()) {
            return this;
        }
        int keep = count;
        while (keep > 0 && at(keep - 1) == '9') {
            keep--;
        }
        return keep == 0
                ? new Digits("1", point + 1)
                : new Digits(text.substring(0, keep - 1) + (char) (at(keep - 1) + 1), point);
    }

    /** {@code 123.45}, {@code 0.00012}, {@code 12000}. */
    String plain() {
        if (point <= 0) {
            return "0." + "0".repeat(-point) + text;
        }
        return point >= length()
                ? text + "0".repeat(point - length())
                : text.substring(0, point) + "." + text.substring(point);
    }

    /** {@code 1.5e-07}, {@code 1e+21}: at least two digits of exponent. */
    String scientific() {
        int exponent = point - 1;
        String size = Integer.toString(Math.abs(exponent));
        return text.charAt(0)
                + (length() > 1 ? "." + text.substring(1) : "")
                + (exponent < 0 ? "e-" : "e+")
                + (size.length() < 2 ? "0" : "")
                + size;
    }

    private static String trimmed(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, end);
    }
}
