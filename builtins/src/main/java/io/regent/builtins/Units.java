package io.regent.builtins;

import io.regent.value.BinaryFloat;
import io.regent.value.Num;
import io.regent.value.Str;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Amounts with units such as {@code 10Gi} and {@code 1.5KB}. */
final class Units {
    /** Digits after the point of an amount that is no integer. */
    private static final int FRACTION_DIGITS = 10;

    /** The largest decimal exponent of an amount, up or down; beyond what a number may be written with. */
    private static final int MAX_EXPONENT = 300_000;

    private static final String PREFIXES = "kmgtpe";

    /** OPA: the 64-bit float next to a thousandth, of which large amounts show the difference. */
    private static final BigDecimal MILLI =
            new BigDecimal("0.001000000000000000020816681711721685132943093776702880859375");

    private Units() {}

    /** An amount and the unit behind it, as written. */
    private record Amount(String number, String unit) {}

    @Builtin(
            name = "units.parse",
            signature = "(x: string) => y: number",
            description = "Converts strings like \"10G\", \"5K\", \"4M\", \"1500m\", and the like into a "
                    + "number.\nThis number can be a non-integer, such as 1.5, 0.22, etc. Scientific notation is "
                    + "supported,\nallowing values such as \"1e-3K\" (1) or \"2.5e6M\" (2.5 million "
                    + "M).\n\nSupports standard metric decimal and binary SI units (e.g., K, Ki, M, Mi, G, Gi, "
                    + "etc.) where\nm, K, M, G, T, P, and E are treated as decimal units and Ki, Mi, Gi, Ti, Pi, "
                    + "and Ei are treated as\nbinary units.\n\nNote that 'm' and 'M' are case-sensitive to allow "
                    + "distinguishing between \"milli\" and \"mega\" units\nrespectively. Other units are "
                    + "case-insensitive.",
            parameters = {"the unit to parse", "the parsed number"})
    static Num parse(Str x) {
        Amount amount = amount("units.parse: ", "no amount provided", x.text());
        @Nullable BigDecimal factor = amount.unit().equals("m") ? MILLI : factor(foldUnit(amount.unit()));
        if (factor == null) {
            throw BuiltinException.failure("units.parse: unit " + foldUnit(amount.unit()) + " not recognized");
        }
        @Nullable BigDecimal number = decimal(amount.number());
        if (number == null) {
            throw BuiltinException.failure("units.parse: could not parse amount to a number");
        }
        BigDecimal product = number.multiply(factor);
        @Nullable BigInteger whole = whole(product);
        return whole != null
                ? Num.of(whole)
                : Num.parse(
                        product.setScale(FRACTION_DIGITS, RoundingMode.HALF_UP).toPlainString());
    }

    @Builtin(
            name = "units.parse_bytes",
            signature = "(x: string) => y: number",
            description = "Converts strings like \"10GB\", \"5K\", \"4mb\", or \"1e6KB\" into an integer number of "
                    + "bytes.\n\nSupports standard byte units (e.g., KB, KiB, etc.) where KB, MB, GB, and TB are "
                    + "treated as decimal\nunits, and KiB, MiB, GiB, and TiB are treated as binary units. "
                    + "Scientific notation is supported,\nenabling values like \"1.5e3MB\" (1500MB) or "
                    + "\"2e6GiB\" (2 million GiB).\n\nThe bytes symbol (b/B) in the unit is optional; omitting "
                    + "it will yield the same result (e.g., \"Mi\"\nand \"MiB\" are equivalent).",
            parameters = {"the byte unit to parse", "the parsed number"})
    static Num parseBytes(Str x) {
        Amount amount = amount(
                "units.parse_bytes: ", "no byte amount provided", x.text().toLowerCase(Locale.ROOT));
        String unit = amount.unit();
        @Nullable
        BigDecimal factor =
                factor(unit.length() > 1 && unit.endsWith("b") ? unit.substring(0, unit.length() - 1) : unit);
        if (factor == null) {
            throw BuiltinException.failure("units.parse_bytes: byte unit " + unit + " not recognized");
        }
        if (decimal(amount.number()) == null) {
            throw BuiltinException.failure("units.parse_bytes: could not parse byte amount to a number");
        }
        String digits = amount.number();
        BinaryFloat number = BinaryFloat.parse(digits.startsWith("+") ? digits.substring(1) : digits);
        return Num.of(number.times(BinaryFloat.of(factor.toBigInteger())).truncated());
    }

    private static Amount amount(String name, String missing, String text) {
        String plain = text.replace("\"", "");
        if (plain.indexOf(' ') >= 0) {
            throw BuiltinException.failure(name + "spaces not allowed in resource strings");
        }
        int end = numberEnd(plain);
        if (end == 0) {
            throw BuiltinException.failure(name + missing);
        }
        return new Amount(plain.substring(0, end), plain.substring(end));
    }

    /** Where the number ends: an {@code e} belongs to it when a digit or sign follows. */
    private static int numberEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean exponent = (c == 'e' || c == 'E') && i + 1 < text.length() && isDigitOrSign(text.charAt(i + 1));
            if (c != '.' && !exponent && !isDigitOrSign(c)) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean isDigitOrSign(char c) {
        return (c >= '0' && c <= '9') || c == '+' || c == '-';
    }

    /** The unit with all but its first letter in lower case: only there the case tells {@code m} from {@code M}. */
    private static String foldUnit(String unit) {
        return unit.isEmpty() ? unit : unit.charAt(0) + unit.substring(1).toLowerCase(Locale.ROOT);
    }

    /** What a prefix such as {@code k} or {@code Ki} multiplies with; null when there is none of that name. */
    private static @Nullable BigDecimal factor(String unit) {
        if (unit.isEmpty()) {
            return BigDecimal.ONE;
        }
        int power = PREFIXES.indexOf(Character.toLowerCase(unit.charAt(0))) + 1;
        if (power == 0) {
            return null;
        }
        return switch (unit.substring(1)) {
            case "" -> BigDecimal.valueOf(1000).pow(power);
            case "i" -> BigDecimal.valueOf(1024).pow(power);
            default -> null;
        };
    }

    private static @Nullable BigDecimal decimal(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > MAX_EXPONENT ? null : number;
        } catch (NumberFormatException malformed) {
            return null;
        }
    }

    private static @Nullable BigInteger whole(BigDecimal number) {
        try {
            return number.toBigIntegerExact();
        } catch (ArithmeticException fraction) {
            return null;
        }
    }
}
