package io.regent.cli.args;

import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as the reference reads them from flags. */
final class Numbers {
    private Numbers() {}

    /** {@code 12}, {@code -0x1f}, {@code 0o17}, {@code 017}, {@code 0b11}, {@code 1_000}. */
    static long whole(String text) throws WrongValue {
        String sign = text.startsWith("-") || text.startsWith("+") ? text.substring(0, 1) : "";
        String digits = text.substring(sign.length());
        int radix = radix(digits);
        int prefix = radix == 10 ? 0 : isOldOctal(digits) ? 1 : 2;
        if (!isNumber(digits.substring(prefix), radix, prefix > 0)) {
            throw new WrongValue("strconv.ParseInt: parsing " + WrongValue.quoted(text) + ": invalid syntax");
        }
        try {
            return Long.parseLong(sign + digits.substring(prefix).replace("_", ""), radix);
        } catch (NumberFormatException tooLarge) {
            throw new WrongValue("strconv.ParseInt: parsing " + WrongValue.quoted(text) + ": value out of range");
        }
    }

    private static int radix(String digits) {
        if (digits.length() < 2 || digits.charAt(0) != '0') {
            return 10;
        }
        return switch (digits.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'b', 'B' -> 2;
            default -> 8;
        };
    }

    private static boolean isOldOctal(String digits) {
        char second = digits.charAt(1);
        return second >= '0' && second <= '9' || second == '_';
    }

    /** Whether there are only digits, with single underscores between them (or after a prefix). */
    private static boolean isNumber(String digits, int radix, boolean prefixed) {
        boolean mayPart = prefixed;
        for (int at = 0; at < digits.length(); at++) {
            char letter = digits.charAt(at);
            boolean digit = letter < 0x80 && Character.digit(letter, radix) >= 0;
            if (!digit && !(letter == '_' && mayPart)) {
                return false;
            }
            mayPart = digit;
        }
        return !digits.isEmpty() && mayPart;
    }

    /** {@code 12.5}, {@code 1e-3}, {@code 0x1p4}, {@code inf}, {@code nan}. */
    static double decimal(String text) throws WrongValue {
        String plain = text.toLowerCase(Locale.ROOT);
        String unsigned = plain.startsWith("-") || plain.startsWith("+") ? plain.substring(1) : plain;
        switch (unsigned) {
            case "nan" -> {
                return Double.NaN;
            }
            case "inf", "infinity" -> {
                return plain.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            }
            default -> {}
        }
        if (!Pattern.matches(
                "(\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)(e[+-]?\\d+)?|0x[\\da-f_]*\\.?[\\da-f_]*p[+-]?\\d+", unsigned)) {
            throw new WrongValue("strconv.ParseFloat: parsing " + WrongValue.quoted(text) + ": invalid syntax");
        }
        double value = Double.parseDouble(plain.replace("_", ""));
        if (Double.isInfinite(value)) {
            throw new WrongValue("strconv.ParseFloat: parsing " + WrongValue.quoted(text) + ": value out of range");
        }
        return value;
    }
}
