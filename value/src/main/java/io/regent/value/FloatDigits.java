package io.regent.value;

import java.util.function.Predicate;

/** The shortest decimal digits that denote a hardware floating-point number, in the layouts the reference uses. */
final class FloatDigits {
    private static final double SMALLEST_PLAIN = 1e-6;
    private static final double LARGEST_PLAIN = 1e21;

    private FloatDigits() {}

    /** A finite double as JSON text: {@code 1000}, {@code 0.00001}, {@code 1e-7}, {@code 1e+21}. */
    static String json(double value) {
        double size = Math.abs(value);
        if (size == 0) {
            return sign(value) + "0";
        }
        Digits digits = shortest(Double.toString(size), text -> Double.parseDouble(text) == size);
        boolean plain = size >= SMALLEST_PLAIN && size < LARGEST_PLAIN;
        return sign(value) + (plain ? digits.plain() : digits.scientific().replaceFirst("e-0(.)$", "e-$1"));
    }

    /** A float in its shortest form, with an exponent below -4 and above 5: {@code 0.5}, {@code 1e+10}. */
    static String general(float value) {
        float size = Math.abs(value);
        return size == 0
                ? sign(value) + "0"
                : general(value, shortest(Float.toString(size), text -> Float.parseFloat(text) == size));
    }

    /** The same of a double. */
    static String general(double value) {
        double size = Math.abs(value);
        return size == 0
                ? sign(value) + "0"
                : general(value, shortest(Double.toString(size), text -> Double.parseDouble(text) == size));
    }

    private static String general(double value, Digits digits) {
        boolean plain = digits.point() > -4 && digits.point() <= 6;
        return sign(value) + (plain ? digits.plain() : digits.scientific());
    }

    /** Java writes two digits where one would do and another is nearer. */
    private static Digits shortest(String java, Predicate<String> denotes) {
        Decimal decimal = Decimal.of(java);
        Digits digits = new Digits(decimal.significant(), decimal.point());
        if (digits.length() == 2) {
            for (Digits one : new Digits[] {digits.rounded(1), digits.cut(1), digits.raised(1)}) {
                if (denotes.test(one.scientific())) {
                    return one;
                }
            }
        }
        return digits;
    }

    private static String sign(double value) {
        return Math.copySign(1, value) < 0 ? "-" : "";
    }
}
