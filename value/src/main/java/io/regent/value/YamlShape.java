package io.regent.value;

/** Which notations of YAML can hold a text. */
record YamlShape(boolean hasBreaks, boolean allowsPlain, boolean allowsSingleQuotes, boolean allowsBlock) {
    private static final String INDICATORS = "#,[]{}&*!|>'\"%@`";

    static YamlShape of(String text) {
        if (text.isEmpty()) {
            return new YamlShape(false, false, true, false);
        }
        boolean breaks = text.chars().anyMatch(YamlShape::isBreak);
        boolean tab = text.indexOf('\t') >= 0;
        boolean special = text.codePoints().anyMatch(c -> c != '\t' && !isPrintable(c));
        boolean spaceThenBreak = follows(text, true);
        boolean breakThenSpace = follows(text, false);
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        boolean padded = first == ' ' || isBreak(first) || last == ' ' || isBreak(last);
        boolean single = !breakThenSpace && !spaceThenBreak && !tab && !special;
        boolean plain = single && !padded && !breaks && !hasIndicators(text);
        return new YamlShape(breaks, plain, single, last != ' ' && !spaceThenBreak && !special);
    }

    static boolean isBreak(int c) {
        return c == '\r' || c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Whether a character may stand in YAML as it is; characters beyond the basic plane never do here. */
    static boolean isPrintable(int c) {
        return c == '\n' || (c >= ' ' && c <= '~') || (c >= 0xA0 && c <= 0xD7FF) || isHighPrintable(c);
    }

    private static boolean isHighPrintable(int c) {
        return c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF;
    }

    /** Whether a space comes right before a line break, or else right after one. */
    private static boolean follows(String text, boolean spaceFirst) {
        for (int i = 1; i < text.length(); i++) {
            char space = text.charAt(spaceFirst ? i - 1 : i);
            char lineBreak = text.charAt(spaceFirst ? i : i - 1);
            if (space == ' ' && isBreak(lineBreak)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text has what YAML reads as structure: an indicator at the beginning, {@code ": "} or {@code " #"}. */
    private static boolean hasIndicators(String text) {
        char first = text.charAt(0);
        boolean lone = "?:-".indexOf(first) >= 0 && isBlank(text, 1);
        if (lone || INDICATORS.indexOf(first) >= 0 || text.startsWith("---") || text.startsWith("...")) {
            return true;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == ':' && isBlank(text, i + 1)) || (c == '#' && isBlank(text, i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(String text, int index) {
        if (index >= text.length()) {
            return true;
        }
        char c = text.charAt(index);
        return c == ' ' || c == '\t' || isBreak(c);
    }
}
