package io.regent.cli.args;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One flag of a command.
 *
 * @param name the long name, without dashes
 * @param shorthand the one-letter name; 0 when there is none
 * @param kind what its value is
 * @param help what the help text says of it
 * @param initial the value when it is not given; null for false, empty, zero or no items
 * @param choices the values that are allowed; empty for any
 * @param refusal why it can't be used yet; null when it works
 * @param hidden whether the help text leaves it out
 */
public record Flag(
        String name,
        char shorthand,
        Kind kind,
        String help,
        @Nullable String initial,
        List<String> choices,
        @Nullable String refusal,
        boolean hidden) {

    /** What a flag's value is. */
    public enum Kind {
        SWITCH(""),
        TEXT("string"),
        /** May be repeated; each time one value. */
        TEXTS("string"),
        /** As {@link #TEXTS}, under another name in the help text. */
        TEXT_ARRAY("stringArray"),
        /** May be repeated; each time values separated by commas. */
        LIST("strings"),
        WHOLE("int"),
        DECIMAL("float"),
        /** Such as {@code 1m30s}. */
        DURATION("duration"),
        CHOICE("");

        final String placeholder;

        Kind(String placeholder) {
            this.placeholder = placeholder;
        }
    }

    public static Flag toggle(String name, char shorthand, String help) {
        return new Flag(name, shorthand, Kind.SWITCH, help, null, List.of(), null, false);
    }

    public static Flag value(Kind kind, String name, char shorthand, String help) {
        return new Flag(name, shorthand, kind, help, null, List.of(), null, false);
    }

    public static Flag choice(String name, char shorthand, String help, String initial, String... choices) {
        return new Flag(name, shorthand, Kind.CHOICE, help, initial, List.of(choices), null, false);
    }

    public Flag initially(String value) {
        return new Flag(name, shorthand, kind, help, value, choices, refusal, hidden);
    }

    /** This flag, refused with {@code reason} whenever it is given: an unbuilt flag does not pretend. */
    public Flag refused(String reason) {
        return new Flag(name, shorthand, kind, help, initial, choices, reason, hidden);
    }

    public Flag hide() {
        return new Flag(name, shorthand, kind, help, initial, choices, refusal, true);
    }

    boolean isRepeatable() {
        return kind == Kind.TEXTS || kind == Kind.TEXT_ARRAY || kind == Kind.LIST;
    }

    /** How the flag is named in errors: {@code -f, --format}. */
    String display() {
        return shorthand == 0 ? "--" + name : "-" + shorthand + ", --" + name;
    }
}
