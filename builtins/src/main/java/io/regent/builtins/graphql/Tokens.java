package io.regent.builtins.graphql;

import io.regent.builtins.format.Quoting;
import io.regent.builtins.graphql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tokens of a document, one after another, with a look at the next one. */
final class Tokens {
    /** Documents may be nested as deep as fits on every stack. */
    private static final int MOST_LEVELS = 200;

    private final Lexer lexer;
    private @Nullable Token peeked;
    private int levels;

    Tokens(String text) {
        this.lexer = new Lexer(text);
    }

    Token peek() {
        if (peeked == null) {
            peeked = lexer.next();
        }
        return peeked;
    }

    boolean isAt(Kind kind) {
        return peek().kind() == kind;
    }

    /** The comments before the next token. */
    List<String> comments() {
        return peek().comments();
    }

    Position at() {
        return peek().at();
    }

    Token next() {
        Token next = peek();
        peeked = null;
        return next;
    }

    boolean skip(Kind kind) {
        boolean is = isAt(kind);
        if (is) {
            next();
        }
        return is;
    }

    Token expect(Kind kind) {
        if (isAt(kind)) {
            return next();
        }
        throw GraphQlException.syntax("Expected " + kind + ", found " + peek().kind(), at());
    }

    void expectKeyword(String keyword) {
        if (!peek().isName(keyword)) {
            throw GraphQlException.syntax("Expected " + Quoting.quote(keyword) + ", found " + peek(), at());
        }
        next();
    }

    String name() {
        return expect(Kind.NAME).text();
    }

    GraphQlException unexpected() {
        return unexpected(peek());
    }

    static GraphQlException unexpected(Token token) {
        return GraphQlException.syntax("Unexpected " + token, token.at());
    }

    /** What stands between two marks; null when the first is not there. */
    <T> @Nullable Group<T> group(Kind open, Kind close, Supplier<T> item) {
        if (!skip(open)) {
            return null;
        }
        List<T> items = new ArrayList<>();
        while (!isAt(close)) {
            items.add(nested(item));
        }
        List<String> comments = comments();
        Token end = next();
        return new Group<>(items, end, comments);
    }

    /** As {@link #group}, of one item at least. */
    <T> Group<T> some(Kind open, Kind close, Supplier<T> item) {
        Group<T> group = group(open, close, item);
        if (group == null) {
            return new Group<>(List.of(), peek(), List.of());
        }
        if (group.items().isEmpty()) {
            Token end = group.end();
            throw GraphQlException.syntax("expected at least one definition, found " + end.kind(), end.at());
        }
        return group;
    }

    /** Runs a rule of the grammar that may lead to itself. */
    <T> T nested(Supplier<T> rule) {
        if (++levels > MOST_LEVELS) {
            throw GraphQlException.tooDeep();
        }
        T result = rule.get();
        levels--;
        return result;
    }

    /**
     * Items between two marks.
     *
     * @param comments those before the closing mark
     */
    record Group<T>(List<T> items, Token end, List<String> comments) {}
}
