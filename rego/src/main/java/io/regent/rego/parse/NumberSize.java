package io.regent.rego.parse;

/** Guards against numbers whose exponent alone would make arithmetic take forever. */
final class NumberSize {
    // The binary exponent 100,000 that the reference allows, in decimal digits.
    private static final int MOST_DIGITS = 30_103;

    private NumberSize() {}

    /** Whether the value needs more than 100,000 bits before or after the point. */
    static boolean isTooBig(String digits) {
        int mark = Math.max(digits.indexOf('e'), digits.indexOf('E'));
        String mantissa = mark < 0 ? digits : digits.substring(0, mark);
        int first = firstDigit(mantissa);
        if (first < 0) {
            return false;
        }
        int point = mantissa.indexOf('.') < 0 ? mantissa.length() : mantissa.indexOf('.');
        long magnitude = first < point ? point - first : point - first + 1L;
        return Math.abs(magnitude + exponent(digits, mark)) > MOST_DIGITS;
    }

    private static int firstDigit(String mantissa) {
        for (int i = 0; i < mantissa.length(); i++) {
            if (mantissa.charAt(i) >= '1' && mantissa.charAt(i) <= '9') {
                return i;
            }
        }
        return -1;
    }

    private static long exponent(String digits, int mark) {
        if (mark < 0) {
            return 0;
        }
        try {
            return Integer.parseInt(digits.substring(mark + 1));
        } catch (NumberFormatException huge) {
            return Integer.MAX_VALUE;
        }
    }
}
