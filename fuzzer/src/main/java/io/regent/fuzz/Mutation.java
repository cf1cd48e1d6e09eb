package io.regent.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that are nearly Rego. */
final class Mutation {
    private static final Pattern TOKEN =
            Pattern.compile("\\s+|\"(?:\\\\.|[^\"\\\\])*\"|`[^`]*`|\\w+|:=|==|!=|<=|>=|.", Pattern.DOTALL);

    private static final String[] PIECES = {
        "{", "}", "[", "]", "(", ")", "if", "else", "some", "every", "in", "not", "with", "as", "default", "contains",
                ":=", "=", ";",
        ",", "|", "\"", "`", "$\"", "import", "package", "and", "or", "\n", "#x\n", ".", ":", "_", "-", "1e5", "0x1",
                "01", "1.",
        "data", "input", "true", "null", "\\", "é", "\t", "@", "!", "&", "# METADATA\n", "# title: a\n", "\u0000",
                "\"\\q\"", "1.5.2", "..", "set(", "{}"
    };

    private final Dice dice;

    Mutation(Dice dice) {
        this.dice = dice;
    }

    static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    /** The text with one or two tokens added, removed, exchanged or broken. */
    String mutated(String text) {
        List<String> tokens = tokens(text);
        for (int i = dice.between(1, 2); i > 0 && !tokens.isEmpty(); i--) {
            change(tokens, dice.below(tokens.size()));
        }
        return String.join("", tokens);
    }

    private void change(List<String> tokens, int at) {
        switch (dice.below(6)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, dice.one(tokens));
            case 2 -> tokens.set(at, dice.one(tokens));
            case 3 -> tokens.set(at, dice.one(PIECES));
            case 4 -> tokens.add(at, dice.one(PIECES));
            default ->
                tokens.subList(at, Math.min(tokens.size(), at + dice.between(1, 6)))
                        .clear();
        }
    }

    /** The same module in another layout, with comments. */
    String relaid(String text) {
        StringBuilder laid = new StringBuilder();
        for (String token : tokens(text)) {
            laid.append(token);
            if (token.isBlank() && dice.chance(10)) {
                laid.append(dice.one(" ", "\n", "# c\n", "\n\n", "\t", " # d\n"));
            }
            if (token.matches("[\\[({,]") && dice.chance(15)) {
                laid.append(dice.one("\n", "\n\n", " # e\n", "  "));
            }
        }
        return laid.toString();
    }
}
