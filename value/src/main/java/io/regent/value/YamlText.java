package io.regent.value;

import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;

/** A string as YAML text: plain, between quotes, or as a block of lines. */
final class YamlText {
    /** The booleans of YAML 1.1, which older readers would still see. */
    private static final Set<String> OLD_BOOLEANS =
            Set.of("y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "n", "N", "no", "No", "NO", "off", "Off", "OFF");

    private static final Pattern SEXAGESIMAL = Pattern.compile("[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?");
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{4}-(0?[1-9]|1[0-2])-(0?[1-9]|[12][0-9]|3[01])"
            + "([Tt][0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(\\.[0-9]+)?(Z|[-+][0-9]{2}:[0-9]{2})"
            + "| [0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(\\.[0-9]+)?)?");
    private static final Pattern NEXT_LINE = Pattern.compile(" *\u0085 *");

    private static final Pattern SEPARATOR = Pattern.compile("[\u2028\u2029](?=.)");

    private final String text;
    private final boolean key;
    private final YamlShape shape;

    private YamlText(String text, boolean key) {
        this.text = text;
        this.key = key;
        this.shape = YamlShape.of(text);
    }

    /** @param key whether it stands before a colon, where no block of lines can */
    static YamlText of(String text, boolean key) {
        if (text.codePoints().anyMatch(YamlText::isForbidden)) {
            throw new DataException("yaml: control characters are not allowed", -1);
        }
        // OPA: the text passes through a reader of YAML, to which this character is a line break.
        return new YamlText(NEXT_LINE.matcher(text).replaceAll(" "), key);
    }

    /** A number: an integer of 64 bits as such, everything else as a 64-bit float. */
    static String number(Num number) {
        return switch (YamlScalar.resolve(number.toString())) {
            case BigInteger integer -> integer.toString();
            case Double floating -> FloatDigits.general(floating);
            default -> number.toString();
        };
    }

    String source() {
        return text;
    }

    boolean isMultiline() {
        return shape.hasBreaks();
    }

    /** The text on one line. */
    String flow() {
        StringBuilder out = new StringBuilder();
        write(out, 0);
        return out.toString();
    }

    /** @param column where the lines of a block begin */
    void write(StringBuilder out, int column) {
        boolean lines = text.indexOf('\n') >= 0;
        if (lines && !key && shape.allowsBlock()) {
            block(out, column);
        } else if (lines || looksLikeOther() || !shape.allowsSingleQuotes()) {
            YamlQuotes.twice(text, out);
        } else if (shape.allowsPlain()) {
            out.append(text);
        } else {
            YamlQuotes.once(text, column, out);
        }
    }

    /** Whether a reader would take the plain text for something else than a string. */
    private boolean looksLikeOther() {
        return !(YamlScalar.resolve(text) instanceof String)
                || OLD_BOOLEANS.contains(text)
                || SEXAGESIMAL.matcher(text).matches()
                || TIMESTAMP.matcher(text).matches();
    }

    private void block(StringBuilder out, int column) {
        out.append('|');
        char first = text.charAt(0);
        if (first == ' ' || YamlShape.isBreak(first)) {
            out.append('2');
        }
        boolean ended = text.endsWith("\n");
        boolean keepsMore = ended && (text.length() == 1 || text.charAt(text.length() - 2) == '\n');
        out.append(keepsMore ? "+" : ended ? "" : "-").append('\n');
        String content = ended ? text.substring(0, text.length() - 1) : text;
        for (String line : content.split("\n", -1)) {
            if (!line.isEmpty()) {
                String indent = " ".repeat(column);
                out.append(indent).append(SEPARATOR.matcher(line).replaceAll("$0" + indent));
            }
            out.append('\n');
        }
    }

    private static boolean isForbidden(int c) {
        boolean control = c >= 0x7F && c <= 0x9F && c != 0x85;
        return control || c == 0xFFFE || c == 0xFFFF;
    }
}
