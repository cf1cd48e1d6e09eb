package io.regent.cli.args;

import java.util.List;
import java.util.Set;

/** Checks the texts given for flags. */
final class FlagValues {
    private static final Set<String> TRUE = Set.of("1", "t", "T", "true", "TRUE", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "false", "FALSE", "False");

    private FlagValues() {}

    /** The values that {@code text} stands for, in the form that {@link Arguments} reads; fails when it is not of the flag's kind. */
    static List<String> read(Flag flag, String text) {
        try {
            return switch (flag.kind()) {
                case SWITCH -> List.of(truth(text));
                case TEXT, TEXTS, TEXT_ARRAY -> List.of(text);
                case LIST -> CommaList.parse(text);
                case WHOLE -> List.of(Long.toString(Numbers.whole(text)));
                case DECIMAL -> List.of(Double.toString(Numbers.decimal(text)));
                case DURATION -> List.of(DurationText.parse(text).toString());
                case CHOICE -> List.of(choice(flag, text));
            };
        } catch (WrongValue wrong) {
            throw new UsageException("invalid argument " + WrongValue.quoted(text) + " for \"" + flag.display()
                    + "\" flag: " + wrong.getMessage());
        }
    }

    private static String truth(String text) throws WrongValue {
        if (TRUE.contains(text)) {
            return "true";
        }
        if (FALSE.contains(text)) {
            return "false";
        }
        throw new WrongValue("strconv.ParseBool: parsing " + WrongValue.quoted(text) + ": invalid syntax");
    }

    private static String choice(Flag flag, String text) throws WrongValue {
        if (flag.choices().contains(text)) {
            return text;
        }
        throw new WrongValue("must be one of {" + String.join(",", flag.choices()) + "}");
    }
}
