package io.regent.builtins;

import io.regent.value.DataException;
import io.regent.value.Num;
import io.regent.value.Str;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Numbers as the reference reads them from strings: more than JSON allows ({@code +1}, {@code 08}, {@code .5}, {@code 1.},
 * {@code 1_000}, {@code 0x1p-2}), as long as a 64-bit float can hold them. JSON text is kept; the rest is put into its form.
 */
final class NumberText {
    private final String text;
    private final StringBuilder json = new StringBuilder();
    private int at;

    private NumberText(String text) {
        this.text = text;
    }

    static Num parse(Str value) {
        String text = value.text();
        if (isInfiniteOrNaN(text)) {
            throw BuiltinException.operandType(1, "valid number string", value);
        }
        String json = new NumberText(text).json();
        if (json.isEmpty()) {
            throw failure(value, "invalid syntax");
        }
        if (Double.isInfinite(Double.parseDouble(json))) {
            throw failure(value, "value out of range");
        }
        try {
            return Num.parse(json);
        } catch (DataException tooBig) {
            throw failure(value, "value out of range");
        }
    }

    private static boolean isInfiniteOrNaN(String text) {
        boolean signed = !text.isEmpty() && (text.charAt(0) == '+' || text.charAt(0) == '-');
        return switch (text.substring(signed ? 1 : 0).toLowerCase(Locale.ROOT)) {
            case "inf", "infinity", "nan" -> true;
            default -> false;
        };
    }

    private static BuiltinException failure(Str value, String reason) {
        return BuiltinException.failure("strconv.ParseFloat: parsing " + value + ": " + reason);
    }

    /** The number as JSON; empty when it is none. */
    private String json() {
        if (has('+') || has('-')) {
            json.append(text.charAt(at) == '-' ? "-" : "");
            at++;
        }
        if (text.startsWith("0x", at) || text.startsWith("0X", at)) {
            return hexadecimal();
        }
        int integer = digits(true);
        int fraction = 0;
        if (has('.')) {
            at++;
            json.append(integer == 0 ? "0." : ".");
            fraction = digits(false);
            if (fraction == 0) {
                json.setLength(json.length() - 1);
            }
        }
        boolean good = integer + fraction > 0 && exponent() && at == text.length();
        return good ? json.toString() : "";
    }

    /** Copies digits, without underscores between them and, for the integer part, without needless zeros; returns how many there were. */
    private int digits(boolean integerPart) {
        int count = 0;
        int start = json.length();
        while (at < text.length() && (isDigit(at) || isSeparator(at))) {
            if (isDigit(at)) {
                json.append(text.charAt(at));
                count++;
            }
            at++;
        }
        while (integerPart && json.length() - start > 1 && json.charAt(start) == '0') {
            json.deleteCharAt(start);
        }
        return count;
    }

    /** Copies the exponent, if there is one; returns whether it is well-formed. */
    private boolean exponent() {
        if (!has('e') && !has('E')) {
            return true;
        }
        json.append(text.charAt(at++));
        if (has('+') || has('-')) {
            json.append(text.charAt(at++));
        }
        return digits(false) > 0;
    }

    /** A hexadecimal number, whose exponent is not optional, in decimal. */
    private String hexadecimal() {
        try {
            double value = Double.parseDouble(text.substring(at).replace("_", ""));
            return json + new BigDecimal(value).toString();
        } catch (NumberFormatException malformed) {
            return "";
        }
    }

    private boolean has(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean isDigit(int index) {
        return index >= 0 && index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    /** An underscore counts for nothing between two digits. */
    private boolean isSeparator(int index) {
        return text.charAt(index) == '_' && isDigit(index - 1) && isDigit(index + 1);
    }
}
