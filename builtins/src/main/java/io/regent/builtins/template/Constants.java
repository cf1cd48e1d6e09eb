package io.regent.builtins.template;

import io.regent.builtins.format.Operand;
import io.regent.builtins.format.Quoting;
import io.regent.builtins.template.Token.Kind;
import java.math.BigInteger;
import java.util.Locale;

/** The values of constants; messages are those of a {@link TemplateException} without place. */
final class Constants {
    private Constants() {}

    static Operand read(Token token) {
        return switch (token.kind()) {
            case RAW_STRING ->
                Operand.Text.of(
                        token.text().substring(1, token.text().length() - 1).replace("\r", ""));
            case STRING -> Operand.Text.of(string(token));
            case CHARACTER -> character(token.text());
            default -> number(token.text());
        };
    }

    /** The text between quotes. */
    static String string(Token token) {
        if (token.kind() == Kind.RAW_STRING) {
            return token.text().substring(1, token.text().length() - 1).replace("\r", "");
        }
        return new Unquoting(token.text(), '"').text();
    }

    private static Operand character(String text) {
        String character;
        try {
            character = new Unquoting(text, '\'').text();
        } catch (TemplateException invalid) {
            throw new TemplateException("malformed character constant: " + text);
        }
        if (character.isEmpty() || character.length() != Character.charCount(character.codePointAt(0))) {
            throw new TemplateException("malformed character constant: " + text);
        }
        return new Operand.Int("int", character.codePointAt(0));
    }

    private static Operand number(String text) {
        String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
        boolean hexadecimal = digits.contains("0x");
        boolean real =
                digits.indexOf('.') >= 0 || digits.indexOf('p') >= 0 || (!hexadecimal && digits.indexOf('e') >= 0);
        try {
            return real
                    ? new Operand.Real(Double.parseDouble(withExponent(digits, hexadecimal)))
                    : integer(text, digits);
        } catch (NumberFormatException malformed) {
            throw new TemplateException("illegal number syntax: " + Quoting.quote(text));
        }
    }

    /** The platform wants an exponent behind hexadecimal digits. */
    private static String withExponent(String digits, boolean hexadecimal) {
        if (hexadecimal && digits.indexOf('p') < 0) {
            throw new NumberFormatException(digits);
        }
        return digits;
    }

    private static Operand integer(String text, String digits) {
        boolean negative = digits.startsWith("-");
        String unsigned = negative || digits.startsWith("+") ? digits.substring(1) : digits;
        BigInteger size = switch (unsigned.length() > 1 && unsigned.charAt(0) == '0' ? unsigned.charAt(1) : ' ') {
            case 'x' -> new BigInteger(unsigned.substring(2), 16);
            case 'o' -> new BigInteger(unsigned.substring(2), 8);
            case 'b' -> new BigInteger(unsigned.substring(2), 2);
            case ' ' -> new BigInteger(unsigned);
            default -> new BigInteger(unsigned, 8);
        };
        BigInteger value = negative ? size.negate() : size;
        if (value.bitLength() > 63) {
            throw new TemplateException("integer overflow: " + Quoting.quote(text));
        }
        return new Operand.Int("int", value.longValue());
    }
}
