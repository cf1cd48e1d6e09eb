package io.regent.rego.parse;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies and queries: expressions separated by semicolons or line ends. */
final class BodyParser {
    private final Grammar grammar;
    private final Cursor cursor;

    BodyParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /** Expressions up to {@code end}, where the cursor stays. */
    @Nullable
    Body body(TokenKind end) {
        return grammar.enter(() -> exprs(false, end));
    }

    /** Expressions on one line, as a statement of a module has them. */
    @Nullable
    Body line() {
        return exprs(true, TokenKind.EOF);
    }

    private @Nullable Body exprs(boolean oneLine, TokenKind end) {
        if (cursor.is(end)) {
            cursor.error(cursor.location(), "found empty body");
            return null;
        }
        int start = cursor.start();
        List<Expr> exprs = new ArrayList<>();
        while (true) {
            Expr expr = grammar.literals.literal();
            if (expr == null) {
                return null;
            }
            exprs.add(expr);
            if (cursor.is(TokenKind.SEMICOLON)) {
                cursor.advance();
            } else if (oneLine || cursor.is(end)) {
                return new Body(exprs, cursor.since(start));
            } else if (!cursor.passedNewline()) {
                notSeparated(end);
                return null;
            }
        }
    }

    private void notSeparated(TokenKind end) {
        if (!cursor.failed()) {
            cursor.unexpected("expected \\n or " + TokenKind.SEMICOLON + " or " + end);
        }
    }
}
