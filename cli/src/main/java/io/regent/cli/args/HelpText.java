package io.regent.cli.args;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes the list of flags as help texts show it, sorted by name. */
public final class HelpText {
    private HelpText() {}

    /** One line a flag: names, placeholder, what it is for, and its initial value; aligned. */
    public static String flags(List<Flag> flags) {
        List<Flag> shown = new ArrayList<>();
        for (Flag flag : flags) {
            if (!flag.hidden()) {
                shown.add(flag);
            }
        }
        shown.sort(Comparator.comparing(Flag::name));
        int width = 0;
        for (Flag flag : shown) {
            width = Math.max(width, names(flag).length());
        }
        StringBuilder out = new StringBuilder();
        for (Flag flag : shown) {
            String names = names(flag);
            out.append(names).append(" ".repeat(width - names.length() + 3));
            out.append(flag.help()).append(initial(flag)).append('\n');
        }
        return out.toString();
    }

    private static String names(Flag flag) {
        String names =
                flag.shorthand() == 0 ? "      --" + flag.name() : "  -" + flag.shorthand() + ", --" + flag.name();
        String placeholder = flag.kind() == Flag.Kind.CHOICE
                ? "{" + String.join(",", flag.choices()) + "}"
                : flag.kind().placeholder;
        return placeholder.isEmpty() ? names : names + " " + placeholder;
    }

    private static String initial(Flag flag) {
        String value = flag.initial();
        if (value == null) {
            return "";
        }
        return switch (flag.kind()) {
            case SWITCH, WHOLE, DECIMAL, DURATION, CHOICE -> " (default " + value + ")";
            case TEXT -> " (default \"" + value + "\")";
            case TEXTS, TEXT_ARRAY, LIST -> " (default [" + value + "])";
        };
    }
}
