package io.regent.value;

/** YAML text between quotes. */
final class YamlQuotes {
    private YamlQuotes() {}

    /** Between single quotes; lines after a break begin at a column. */
    static void once(String text, int column, StringBuilder out) {
        out.append('\'');
        boolean afterBreak = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isBreak = YamlShape.isBreak(c);
            if (afterBreak && !isBreak) {
                out.repeat(' ', column);
            }
            out.append(c == '\'' ? "''" : String.valueOf(c));
            afterBreak = isBreak;
        }
        out.append('\'');
    }

    /** Between double quotes, with escapes. */
    static void twice(String text, StringBuilder out) {
        // OPA: a byte-order mark at the beginning has every character escaped.
        boolean all = text.startsWith("\uFEFF");
        out.append('"');
        text.codePoints().forEach(c -> {
            if (!all && YamlShape.isPrintable(c) && !YamlShape.isBreak(c) && c != '"' && c != '\\') {
                out.appendCodePoint(c);
            } else {
                out.append('\\').append(escape(c));
            }
        });
        out.append('"');
    }

    private static String escape(int c) {
        return switch (c) {
            case 0x00 -> "0";
            case 0x07 -> "a";
            case 0x08 -> "b";
            case 0x09 -> "t";
            case 0x0A -> "n";
            case 0x0B -> "v";
            case 0x0C -> "f";
            case 0x0D -> "r";
            case 0x1B -> "e";
            case '"' -> "\"";
            case '\\' -> "\\";
            case 0x85 -> "N";
            case 0xA0 -> "_";
            case 0x2028 -> "L";
            case 0x2029 -> "P";
            default -> String.format(c <= 0xFF ? "x%02X" : c <= 0xFFFF ? "u%04X" : "U%08X", c);
        };
    }
}
