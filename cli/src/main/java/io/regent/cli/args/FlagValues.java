package io.regent.cli.args;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks and reads the texts given for flags. */
final class FlagValues {
    private static final Set<String> TRUE = Set.of("1", "t", "T", "true", "TRUE", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "false", "FALSE", "False");

    private FlagValues() {}

    /** The values that {@code text} stands for, in the form that {@link Arguments} reads; fails when it is not of the flag's kind. */
    static List<String> read(Flag flag, String text) {
        return switch (flag.kind()) {
            case SWITCH -> List.of(truth(flag, text));
            case TEXT, TEXTS, TEXT_ARRAY -> List.of(text);
            case LIST -> split(text);
            case WHOLE -> List.of(whole(flag, text));
            case DECIMAL -> List.of(decimal(flag, text));
            case DURATION -> List.of(checkedDuration(flag, text));
            case CHOICE -> List.of(choice(flag, text));
        };
    }

    static List<String> split(String text) {
        List<String> items = new ArrayList<>();
        int from = 0;
        while (!text.isEmpty() && from <= text.length()) {
            int comma = text.indexOf(',', from);
            int to = comma < 0 ? text.length() : comma;
            items.add(text.substring(from, to));
            from = to + 1;
        }
        return items;
    }

    private static String truth(Flag flag, String text) {
        if (TRUE.contains(text)) {
            return "true";
        }
        if (FALSE.contains(text)) {
            return "false";
        }
        throw invalid(flag, text, "strconv.ParseBool: parsing \"" + text + "\": invalid syntax");
    }

    private static String whole(Flag flag, String text) {
        try {
            return Integer.toString(Integer.decode(text));
        } catch (NumberFormatException wrong) {
            throw invalid(flag, text, "strconv.ParseInt: parsing \"" + text + "\": invalid syntax");
        }
    }

    private static String decimal(Flag flag, String text) {
        try {
            return Double.toString(Double.parseDouble(text));
        } catch (NumberFormatException wrong) {
            throw invalid(flag, text, "strconv.ParseFloat: parsing \"" + text + "\": invalid syntax");
        }
    }

    private static String choice(Flag flag, String text) {
        if (flag.choices().contains(text)) {
            return text;
        }
        throw invalid(flag, text, "must be one of {" + String.join(",", flag.choices()) + "}");
    }

    private static String checkedDuration(Flag flag, String text) {
        try {
            duration(text);
            return text;
        } catch (NumberFormatException wrong) {
            throw invalid(flag, text, "time: invalid duration \"" + text + "\"");
        }
    }

    private static UsageException invalid(Flag flag, String text, String why) {
        return new UsageException("invalid argument \"" + text + "\" for \"" + flag.display() + "\" flag: " + why);
    }

    /** Reads {@code 1h30m}, {@code 1.5s}, {@code 300ms}; a bare {@code 0} needs no unit. */
    static Duration duration(String text) {
        if (text.equals("0")) {
            return Duration.ZERO;
        }
        double nanos = 0;
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        if (at == text.length()) {
            throw new NumberFormatException(text);
        }
        while (at < text.length()) {
            int digits = at;
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            double amount = Double.parseDouble(text.substring(digits, at));
            int unit = at;
            while (at < text.length() && !Character.isDigit(text.charAt(at)) && text.charAt(at) != '.') {
                at++;
            }
            nanos += amount * nanosOf(text.substring(unit, at));
        }
        return Duration.ofNanos(Math.round(text.startsWith("-") ? -nanos : nanos));
    }

    private static double nanosOf(String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "ns" -> 1;
            case "us", "µs", "μs" -> 1e3;
            case "ms" -> 1e6;
            case "s" -> 1e9;
            case "m" -> 60e9;
            case "h" -> 3600e9;
            default -> throw new NumberFormatException(unit);
        };
    }
}
