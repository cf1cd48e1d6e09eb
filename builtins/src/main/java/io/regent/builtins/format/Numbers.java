package io.regent.builtins.format;

import java.math.BigInteger;
import java.util.Locale;

/** Prints numbers by verb. */
final class Numbers {
    private static final int DEFAULT_PRECISION = 6;
    private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);

    private final Padding padding;
    private final Flags flags;

    Numbers(Padding padding, Flags flags) {
        this.padding = padding;
        this.flags = flags;
    }

    /** False when integers do not take the verb. */
    boolean integer(long value, int verb) {
        switch (verb) {
            case 'c' -> padding.write(character(value));
            case 'q' -> padding.write(Quoting.quote(character(value), '\'', flags.plus));
            case 'U' -> padding.writeBlank(unicode(value));
            default -> {
                return digits(BigInteger.valueOf(value), verb);
            }
        }
        return true;
    }

    private static String character(long value) {
        return Character.toString(value >= 0 && value <= Character.MAX_CODE_POINT ? (int) value : '\uFFFD');
    }

    private String unicode(long value) {
        StringBuilder digits = new StringBuilder(Long.toHexString(value).toUpperCase(Locale.ROOT));
        int least = Math.max(4, flags.precision);
        while (digits.length() < least) {
            digits.insert(0, '0');
        }
        boolean shown =
                flags.sharp && value >= 0 && value <= Character.MAX_CODE_POINT && Quoting.isPrintable((int) value);
        return "U+" + digits + (shown ? " '" + character(value) + "'" : "");
    }

    private boolean digits(BigInteger value, int verb) {
        int base = base(verb);
        if (base == 0 || verb == 's') {
            return false;
        }
        // A precision is a number of digits; a width filled with zeros is one too, with room for the sign.
        boolean sign = value.signum() < 0 || flags.plus || flags.space;
        int least = flags.precision;
        if (least == Flags.UNSET && flags.zeroPadded()) {
            least = flags.width - (sign ? 1 : 0);
        }
        String digits = digits(value, base, verb, least);
        boolean leadingZero = digits.startsWith("0");
        padding.writeBlank(
                value.signum() == 0 && flags.precision == 0
                        ? ""
                        : sign(value) + prefix(verb, leadingZero ? "" : "0") + digits);
        return true;
    }

    /** An integer of any size, which has its own rules; false when it does not take the verb. */
    boolean bigInteger(BigInteger value, int verb) {
        int base = base(verb);
        if (base == 0) {
            return false;
        }
        flags.plus |= flags.fields;
        String before = sign(value) + (flags.sharp && verb == 'O' ? "0o" : prefix(verb, "0"));
        String digits = digits(value, base, verb, flags.precision);
        if (flags.zeroPadded() && flags.precision == Flags.UNSET) {
            digits = digits(value, base, verb, flags.width - before.length());
        }
        padding.writeBlank(before + digits);
        return true;
    }

    private static String digits(BigInteger value, int base, int verb, int least) {
        String digits = value.abs().toString(base);
        String padded = "0".repeat(Math.max(0, least - digits.length())) + digits;
        return verb == 'X' ? padded.toUpperCase(Locale.ROOT) : padded;
    }

    private String sign(BigInteger value) {
        return value.signum() < 0 ? "-" : flags.plus ? "+" : flags.space ? " " : "";
    }

    /** What marks the base; {@code octal} where it is a leading zero. */
    private String prefix(int verb, String octal) {
        if (!flags.sharp) {
            return verb == 'O' ? "0o" : "";
        }
        return switch (verb) {
            case 'b' -> "0b";
            case 'o' -> octal;
            case 'O' -> "0o" + octal;
            case 'x' -> "0x";
            case 'X' -> "0X";
            default -> "";
        };
    }

    private static int base(int verb) {
        return switch (verb) {
            case 'v', 'd', 's' -> 10;
            case 'b' -> 2;
            case 'o', 'O' -> 8;
            case 'x', 'X' -> 16;
            default -> 0;
        };
    }

    /** The insides of a big integer: what is left to print when it complains about a verb meant for errors. */
    void magnitudeWords(BigInteger value) {
        StringBuilder words = new StringBuilder("&{").append(value.signum() < 0).append(" [");
        String separator = "";
        for (BigInteger rest = value.abs(); rest.signum() != 0; rest = rest.shiftRight(64)) {
            words.append(separator).append(rest.mod(WORD));
            separator = " ";
        }
        padding.writeBlank(words.append("]}").toString());
    }

    /** False when floats do not take the verb. */
    boolean real(double value, int verb) {
        switch (verb) {
            case 'v' -> real(value, 'g', Flags.UNSET);
            case 'b', 'g', 'G', 'x', 'X' -> real(value, (char) verb, Flags.UNSET);
            case 'e', 'E', 'f' -> real(value, (char) verb, DEFAULT_PRECISION);
            case 'F' -> real(value, 'f', DEFAULT_PRECISION);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void real(double value, char verb, int defaultPrecision) {
        int precision = flags.precision == Flags.UNSET ? defaultPrecision : flags.precision;
        String text = FloatText.format(value, verb, precision);
        boolean negative = text.startsWith("-");
        String unsigned = negative ? text.substring(1) : text;
        if (flags.sharp && verb != 'b') {
            unsigned = withPoint(unsigned, verb, precision);
        }
        String sign = negative ? "-" : flags.plus ? "+" : flags.space ? " " : "";
        if (flags.zeroPadded() && !sign.isEmpty()) {
            padding.writeSigned(sign + unsigned);
        } else {
            padding.write(sign + unsigned);
        }
    }

    /** The number with a point in any case, and in the general form with the zeros behind it. */
    private static String withPoint(String number, char verb, int precision) {
        int tailAt = tail(number, verb);
        StringBuilder digits = new StringBuilder(number.substring(0, tailAt));
        boolean general = verb == 'g' || verb == 'G' || verb == 'x';
        int missing = general ? (precision == Flags.UNSET ? DEFAULT_PRECISION : precision) : 0;
        boolean significant = false;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            significant |= c != '0' && c != '.';
            missing -= significant && c != '.' ? 1 : 0;
        }
        if (digits.indexOf(".") < 0) {
            missing -= digits.toString().equals("0") ? 1 : 0;
            digits.append('.');
        }
        digits.append("0".repeat(Math.max(0, missing)));
        return digits.append(number, tailAt, number.length()).toString();
    }

    /** Where the exponent begins. */
    private static int tail(String number, char verb) {
        boolean hexadecimal = verb == 'x' || verb == 'X';
        for (int i = 0; i < number.length(); i++) {
            char c = Character.toLowerCase(number.charAt(i));
            if (c == 'p' || (c == 'e' && !hexadecimal)) {
                return i;
            }
        }
        return number.length();
    }
}
