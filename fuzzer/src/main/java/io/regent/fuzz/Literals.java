package io.regent.fuzz;

/** Constants as text. */
final class Literals {
    private final Dice dice;

    Literals(Dice dice) {
        this.dice = dice;
    }

    String scalar() {
        return switch (dice.below(10)) {
            case 0, 1, 2 -> number();
            case 3, 4, 5 -> string();
            case 6 -> dice.one("true", "false");
            case 7 -> "null";
            case 8 -> dice.one("1", "2", "\"a\"", "\"b\"");
            default -> dice.one("`r`", "``", "`a\\b`", "`two\nlines`");
        };
    }

    String number() {
        return dice.one(
                "0",
                "1",
                "2",
                "3",
                "10",
                "-1",
                "1.5",
                "0.1",
                "-0.0",
                "1e2",
                "1E-2",
                "2.50",
                "100000000000000000000",
                "1e400",
                "9223372036854775807",
                "9007199254740993",
                "0.30000000000000004",
                "-7");
    }

    String string() {
        return dice.one(
                "\"\"",
                "\"a\"",
                "\"b\"",
                "\"c\"",
                "\"foo\"",
                "\"a b\"",
                "\"é\"",
                "\"\\n\"",
                "\"\\u00e9\"",
                "\"\\\"\"",
                "\"😀\"",
                "\"a.b.c\"",
                "\"%d %s\"",
                "\"a/b\"",
                "\"[a-z]+\"",
                "\"*\"",
                "\"10.0.0.0/8\"",
                "\"2024-01-02T03:04:05Z\"",
                "\"1.2.3\"",
                "\"{}\"",
                "\"YWJj\"");
    }

    /** A key that documents have. */
    String key() {
        return dice.one(Documents.KEYS.subList(0, 6));
    }
}
