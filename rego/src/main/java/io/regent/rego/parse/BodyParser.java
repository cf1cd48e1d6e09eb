package io.regent.rego.parse;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bodies and queries: expressions separated by semicolons or line ends. */
final class BodyParser {
    private static final String IN_HINT = "`import future.keywords.in` for `x in xs` expressions";

    private final Grammar grammar;
    private final Cursor cursor;

    BodyParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /** Expressions up to {@code end}, where the cursor stays. */
    @Nullable
    Body body(TokenKind end) {
        if (!grammar.deeper(Grammar.BODY)) {
            return null;
        }
        Body body = exprs(false, end);
        grammar.shallower(Grammar.BODY);
        return body;
    }

    /** Expressions in braces; the cursor stands at the opening one, and after the closing one in the end. */
    @Nullable
    Body braces() {
        cursor.advance();
        Body body = body(TokenKind.RIGHT_BRACE);
        if (body != null) {
            cursor.advance();
        }
        return body;
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
                notSeparated(exprs.get(exprs.size() - 1), end);
                return null;
            }
        }
    }

    private void notSeparated(Expr last, TokenKind end) {
        if (cursor.failed()) {
            return;
        }
        if (!cursor.hasHints()) {
            hintKeyword(last);
        }
        cursor.unexpected("expected \\n or " + TokenKind.SEMICOLON + " or " + end);
    }

    /** Remarks on the next error if a keyword that is not in force would explain it. */
    private void hintKeyword(Expr last) {
        String name = cursor.is(TokenKind.IDENTIFIER) ? cursor.text() : "";
        switch (name) {
            case "and", "or" -> cursor.hint("`import future.keywords." + name + "` for `x " + name + " y` expressions");
            case "in" -> cursor.hint(IN_HINT);
            default -> hintKeyedIn(last);
        }
    }

    private void hintKeyedIn(Expr last) {
        if (cursor.is(TokenKind.COMMA) && !cursor.keywords().has("in")) {
            Grammar other = grammar.fork(cursor.keywords().with(Set.of("in")));
            other.cursor.moveTo(last.location().textStart());
            if (other.terms.term() instanceof Call call
                    && call.operator().dotted().equals("internal.member_3")) {
                cursor.hint(IN_HINT);
            }
        }
    }
}
