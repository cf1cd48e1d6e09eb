package io.regent.builtins.graphql;

import io.regent.builtins.graphql.Token.Kind;
import java.util.List;

/** What a string before a definition says of it. */
record Description(String text, List<String> comments) {
    static final Description NONE = new Description("", List.of());

    static Description of(Tokens tokens) {
        if (!tokens.isAt(Kind.STRING) && !tokens.isAt(Kind.BLOCK_STRING)) {
            return NONE;
        }
        Token string = tokens.next();
        return new Description(string.text(), string.comments());
    }

    /** One without text is none. */
    Description orNone() {
        return text.isEmpty() ? NONE : this;
    }
}
