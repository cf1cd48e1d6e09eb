package io.regent.rego.parse;

import java.util.List;

/**
 * A piece of the source: {@code [start, end)} in UTF-16 units.
 *
 * @param problems what is wrong with it; not empty only for illegal tokens
 */
record Token(TokenKind kind, int start, int end, List<String> problems) {
    Token(TokenKind kind, int start, int end) {
        this(kind, start, end, List.of());
    }
}
