package io.regent.builtins.time;

import io.regent.builtins.time.Part.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form of times: the reference time, Monday 2 January 2006 15:04:05.999999999 in zone MST (-0700), written in that form.
 *
 * @param text the form as given
 */
public record Layout(String text, List<Part> parts) {
    static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    static final String[] WEEKDAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    static final int SHORT_NAME = 3;

    private static final String RFC3339 = "2006-01-02T15:04:05Z07:00";
    private static final String RFC3339_NANO = "2006-01-02T15:04:05.999999999Z07:00";

    /** Longer texts before those they begin with. */
    private static final String[] OFFSETS = {"070000", "07:00:00", "0700", "07:00", "07"};

    public Layout {
        parts = List.copyOf(parts);
    }

    /** A layout by its text or by the name of a well-known one; RFC 3339 with fractions when it is empty. */
    public static Layout named(String name) {
        return of(
                switch (name) {
                    case "" -> RFC3339_NANO;
                    case "ANSIC" -> "Mon Jan _2 15:04:05 2006";
                    case "UnixDate" -> "Mon Jan _2 15:04:05 MST 2006";
                    case "RubyDate" -> "Mon Jan 02 15:04:05 -0700 2006";
                    case "RFC822" -> "02 Jan 06 15:04 MST";
                    case "RFC822Z" -> "02 Jan 06 15:04 -0700";
                    case "RFC850" -> "Monday, 02-Jan-06 15:04:05 MST";
                    case "RFC1123" -> "Mon, 02 Jan 2006 15:04:05 MST";
                    case "RFC1123Z" -> "Mon, 02 Jan 2006 15:04:05 -0700";
                    case "RFC3339" -> RFC3339;
                    case "RFC3339Nano" -> RFC3339_NANO;
                    default -> name;
                });
    }

    /** The layout that {@code text} writes. */
    public static Layout of(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            @Nullable Part part = part(text, at);
            if (part == null) {
                literal.append(text.charAt(at++));
                continue;
            }
            if (!literal.isEmpty()) {
                parts.add(new Part(Kind.LITERAL, literal.toString()));
                literal.setLength(0);
            }
            parts.add(part);
            at += part.text().length();
        }
        if (!literal.isEmpty()) {
            parts.add(new Part(Kind.LITERAL, literal.toString()));
        }
        return new Layout(text, parts);
    }

    /** The part of a time that stands at {@code at}; null when nothing of a time does. */
    private static @Nullable Part part(String text, int at) {
        return switch (text.charAt(at)) {
            case 'J' -> name(text, at, "January", Kind.LONG_MONTH, Kind.MONTH);
            case 'M' ->
                text.startsWith("MST", at)
                        ? new Part(Kind.ZONE_NAME, "MST")
                        : name(text, at, "Monday", Kind.LONG_WEEKDAY, Kind.WEEKDAY);
            case '0' -> zero(text, at);
            case '1' -> text.startsWith("15", at) ? new Part(Kind.HOUR, "15") : new Part(Kind.NUMBER_MONTH, "1");
            case '2' -> text.startsWith("2006", at) ? new Part(Kind.LONG_YEAR, "2006") : new Part(Kind.DAY, "2");
            case '_' -> spaced(text, at);
            case '3' -> new Part(Kind.HOUR_12, "3");
            case '4' -> new Part(Kind.MINUTE, "4");
            case '5' -> new Part(Kind.SECOND, "5");
            case 'P' -> text.startsWith("PM", at) ? new Part(Kind.UPPER_PM, "PM") : null;
            case 'p' -> text.startsWith("pm", at) ? new Part(Kind.LOWER_PM, "pm") : null;
            case '-' -> offset(text, at, Kind.OFFSET);
            case 'Z' -> offset(text, at, Kind.OFFSET_OR_Z);
            case '.', ',' -> fraction(text, at);
            default -> null;
        };
    }

    private static @Nullable Part name(String text, int at, String name, Kind whole, Kind shortened) {
        if (text.startsWith(name, at)) {
            return new Part(whole, name);
        }
        int end = at + SHORT_NAME;
        boolean more = end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z';
        return text.startsWith(name.substring(0, SHORT_NAME), at) && !more
                ? new Part(shortened, text.substring(at, end))
                : null;
    }

    private static @Nullable Part zero(String text, int at) {
        if (text.startsWith("002", at)) {
            return new Part(Kind.ZERO_YEAR_DAY, "002");
        }
        return switch (at + 1 < text.length() ? text.charAt(at + 1) : ' ') {
            case '1' -> new Part(Kind.ZERO_MONTH, "01");
            case '2' -> new Part(Kind.ZERO_DAY, "02");
            case '3' -> new Part(Kind.ZERO_HOUR_12, "03");
            case '4' -> new Part(Kind.ZERO_MINUTE, "04");
            case '5' -> new Part(Kind.ZERO_SECOND, "05");
            case '6' -> new Part(Kind.YEAR, "06");
            default -> null;
        };
    }

    private static @Nullable Part spaced(String text, int at) {
        if (text.startsWith("__2", at)) {
            return new Part(Kind.SPACED_YEAR_DAY, "__2");
        }
        // The underscore before a year is only one.
        boolean day = text.startsWith("_2", at) && !text.startsWith("_2006", at);
        return day ? new Part(Kind.SPACED_DAY, "_2") : null;
    }

    private static @Nullable Part offset(String text, int at, Kind kind) {
        for (String form : OFFSETS) {
            if (text.startsWith(form, at + 1)) {
                return new Part(kind, text.substring(at, at + 1 + form.length()));
            }
        }
        return null;
    }

    private static @Nullable Part fraction(String text, int at) {
        char digit = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (digit != '0' && digit != '9') {
            return null;
        }
        int end = at + 1;
        while (end < text.length() && text.charAt(end) == digit) {
            end++;
        }
        boolean more = end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9';
        Kind kind = digit == '0' ? Kind.FRACTION : Kind.SHORT_FRACTION;
        return more ? null : new Part(kind, text.substring(at, end));
    }
}
