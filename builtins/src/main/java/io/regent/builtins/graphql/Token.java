package io.regent.builtins.graphql;

import io.regent.builtins.format.Quoting;
import java.util.List;

/**
 * A word of a document.
 *
 * @param text of names, numbers, strings (without quotes); empty for others
 * @param comments those that stand before it, each with its {@code #}
 */
record Token(Kind kind, String text, Position at, List<String> comments) {
    enum Kind {
        INVALID("<Invalid>"),
        END("<EOF>"),
        BANG("!"),
        DOLLAR("$"),
        AMPERSAND("&"),
        PAREN_OPEN("("),
        PAREN_CLOSE(")"),
        SPREAD("..."),
        COLON(":"),
        EQUALS("="),
        AT("@"),
        BRACKET_OPEN("["),
        BRACKET_CLOSE("]"),
        BRACE_OPEN("{"),
        BRACE_CLOSE("}"),
        PIPE("|"),
        NAME("Name"),
        INT("Int"),
        FLOAT("Float"),
        STRING("String"),
        BLOCK_STRING("BlockString");

        private final String shown;

        Kind(String shown) {
            this.shown = shown;
        }

        @Override
        public String toString() {
            return shown;
        }
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    /** As error messages show it. */
    @Override
    public String toString() {
        return text.isEmpty() ? kind.toString() : kind + " " + Quoting.quote(text);
    }
}
