package io.regent.builtins.format;

import java.nio.charset.StandardCharsets;

/** Prints text by verb. */
final class Texts {
    private final Padding padding;
    private final Flags flags;

    Texts(Padding padding, Flags flags) {
        this.padding = padding;
        this.flags = flags;
    }

    /** False when text does not take the verb. */
    boolean print(String text, int verb) {
        switch (verb) {
            case 'v' -> {
                if (flags.source) {
                    quoted(text);
                } else {
                    plain(text);
                }
            }
            case 's' -> plain(text);
            case 'q' -> quoted(text);
            case 'x' -> hexadecimal(text, "0123456789abcdef", 'x');
            case 'X' -> hexadecimal(text, "0123456789ABCDEF", 'X');
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The text, cut to the precision. */
    void plain(String text) {
        padding.write(cut(text));
    }

    private void quoted(String text) {
        String cut = cut(text);
        padding.write(flags.sharp && Quoting.canBackquote(cut) ? "`" + cut + "`" : Quoting.quote(cut, '"', flags.plus));
    }

    private String cut(String text) {
        boolean longer = flags.precision != Flags.UNSET && text.length() > flags.precision;
        int length = longer ? text.codePointCount(0, text.length()) : 0;
        return longer && length > flags.precision
                ? text.substring(0, text.offsetByCodePoints(0, flags.precision))
                : text;
    }

    private void hexadecimal(String text, String digits, char mark) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = flags.precision == Flags.UNSET ? bytes.length : Math.min(bytes.length, flags.precision);
        StringBuilder encoded = new StringBuilder(2 * length);
        for (int i = 0; i < length; i++) {
            encoded.append(flags.space && i > 0 ? " " : "");
            if (flags.sharp && (i == 0 || flags.space)) {
                encoded.append('0').append(mark);
            }
            encoded.append(digits.charAt(bytes[i] >> 4 & 0xF)).append(digits.charAt(bytes[i] & 0xF));
        }
        padding.write(encoded.toString());
    }
}
