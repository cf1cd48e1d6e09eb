package io.regent.builtins.regex;

import java.util.Locale;

/** Names of Unicode's general categories and scripts, which may be written long, in any case and with or without separators. */
final class UnicodeClasses {
    private UnicodeClasses() {}

    /** The name the library knows: {@code L} for {@code Letter}, {@code Greek} for {@code greek}; a leading {@code ^} stays. */
    static String shortName(String name) {
        if (name.startsWith("^")) {
            return "^" + shortName(name.substring(1));
        }
        String key =
                name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(" ", "");
        String category = category(key);
        if (!category.isEmpty()) {
            return category;
        }
        return capitalized(name);
    }

    /** Each word of the name with a capital letter. */
    private static String capitalized(String name) {
        StringBuilder out = new StringBuilder(name.toLowerCase(Locale.ROOT));
        for (int i = 0; i < out.length(); i++) {
            if (i == 0 || out.charAt(i - 1) == '_') {
                out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
            }
        }
        return out.toString();
    }

    private static String category(String key) {
        return switch (key) {
            case "letter" -> "L";
            case "uppercaseletter" -> "Lu";
            case "lowercaseletter" -> "Ll";
            case "titlecaseletter" -> "Lt";
            case "modifierletter" -> "Lm";
            case "otherletter" -> "Lo";
            case "mark", "combiningmark" -> "M";
            case "nonspacingmark" -> "Mn";
            case "spacingmark" -> "Mc";
            case "enclosingmark" -> "Me";
            case "number" -> "N";
            case "decimalnumber", "digit" -> "Nd";
            case "letternumber" -> "Nl";
            case "othernumber" -> "No";
            case "punctuation", "punct" -> "P";
            case "connectorpunctuation" -> "Pc";
            case "dashpunctuation" -> "Pd";
            case "openpunctuation" -> "Ps";
            case "closepunctuation" -> "Pe";
            case "initialpunctuation" -> "Pi";
            case "finalpunctuation" -> "Pf";
            case "otherpunctuation" -> "Po";
            case "symbol" -> "S";
            case "mathsymbol" -> "Sm";
            case "currencysymbol" -> "Sc";
            case "modifiersymbol" -> "Sk";
            case "othersymbol" -> "So";
            case "separator" -> "Z";
            case "spaceseparator" -> "Zs";
            case "lineseparator" -> "Zl";
            case "paragraphseparator" -> "Zp";
            case "other" -> "C";
            case "control", "cntrl" -> "Cc";
            case "format" -> "Cf";
            case "surrogate" -> "Cs";
            case "privateuse" -> "Co";
            default -> "";
        };
    }
}
