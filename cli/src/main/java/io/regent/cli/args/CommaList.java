package io.regent.cli.args;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code a,"b,c","say ""d"""}: values separated by commas, in quotes where one has commas or quotes itself. */
final class CommaList {
    private final String text;
    private int at;

    private CommaList(String text) {
        this.text = text;
    }

    /** The values; none of an empty text. What follows a line break outside of quotes does not count. */
    static List<String> parse(String text) throws WrongValue {
        return text.isEmpty() ? List.of() : new CommaList(text).values();
    }

    private List<String> values() throws WrongValue {
        List<String> values = new ArrayList<>();
        values.add(value());
        while (is(',')) {
            at++;
            values.add(value());
        }
        return values;
    }

    private String value() throws WrongValue {
        if (is('"')) {
            at++;
            return quoted();
        }
        int start = at;
        while (at < text.length() && !isEnd()) {
            if (is('"')) {
                throw wrong("bare \" in non-quoted-field");
            }
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() throws WrongValue {
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char letter = text.charAt(at++);
            if (letter != '"') {
                value.append(letter);
            } else if (is('"')) {
                value.append(text.charAt(at++));
            } else if (at == text.length() || isEnd()) {
                return value.toString();
            } else {
                at--;
                break;
            }
        }
        throw wrong("extraneous or missing \" in quoted-field");
    }

    private boolean isEnd() {
        return is(',') || is('\n');
    }

    private boolean is(char letter) {
        return at < text.length() && text.charAt(at) == letter;
    }

    private WrongValue wrong(String problem) {
        int column = text.substring(0, at).getBytes(StandardCharsets.UTF_8).length + 1;
        return new WrongValue("parse error on line 1, column " + column + ": " + problem);
    }
}
