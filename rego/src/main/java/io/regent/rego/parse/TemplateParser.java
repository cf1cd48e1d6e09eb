package io.regent.rego.parse;

import io.regent.rego.Location;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.TemplateString;
import io.regent.rego.ast.TemplateString.Part;
import io.regent.rego.ast.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Template strings, the expressions in them included. The cursor stays on the last piece of text. */
final class TemplateParser {
    private final Grammar grammar;
    private final Cursor cursor;

    TemplateParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    @Nullable
    Term template() {
        if (!Language.hasTemplates(grammar.options)) {
            cursor.error(cursor.location(), "template strings are not supported by current capabilities");
            return null;
        }
        int start = cursor.start();
        boolean raw = cursor.text().startsWith("$`");
        List<Part> parts = new ArrayList<>();
        int prefix = 2;
        while (true) {
            if (!text(parts, prefix, raw)) {
                return null;
            }
            if (cursor.is(TokenKind.TEMPLATE_END) || cursor.is(TokenKind.RAW_TEMPLATE_END)) {
                return new TemplateString(parts, raw, cursor.place(start, start, cursor.end()));
            }
            Expr expr = expression();
            if (expr == null) {
                return null;
            }
            parts.add(new TemplateString.Embedded(expr, expr.location()));
            cursor.advanceIntoTemplate(raw);
            prefix = 0;
        }
    }

    private boolean text(List<Part> parts, int prefix, boolean raw) {
        if (cursor.is(TokenKind.ILLEGAL)) {
            cursor.error(cursor.location(), "expected template-string part");
            return false;
        }
        String token = cursor.text();
        String written = token.substring(prefix, token.length() - 1);
        String text = raw ? written.replace("\\{", "{") : Escapes.resolveTemplate(written);
        if (text == null) {
            cursor.error(cursor.location(), "illegal string literal: " + written);
            return false;
        }
        if (!text.isEmpty()) {
            parts.add(new TemplateString.Text(text, cursor.location()));
        }
        return true;
    }

    private @Nullable Expr expression() {
        cursor.advance();
        Expr expr = grammar.deeper(Grammar.EXPR) ? embedded() : null;
        if (expr == null) {
            cursor.error(cursor.location(), "invalid template-string expression");
            return null;
        }
        if (!allowed(expr)) {
            return null;
        }
        if (!cursor.is(TokenKind.RIGHT_BRACE)) {
            cursor.error(cursor.location(), "expected } to end template string expression");
            return null;
        }
        return expr;
    }

    private @Nullable Expr embedded() {
        Expr expr = grammar.literals.literal();
        grammar.shallower(Grammar.EXPR);
        return expr;
    }

    private boolean allowed(Expr expr) {
        String refused = refused(expr);
        if (refused == null) {
            return true;
        }
        Location where = expr.location();
        cursor.error(where, "unexpected " + refused + " in template-string expression");
        return false;
    }

    private static @Nullable String refused(Expr expr) {
        if (expr.negated()) {
            return "negation ('not')";
        }
        return switch (expr.statement()) {
            case Statement.SomeDeclaration some -> "'some'";
            case Statement.Every every -> "'every'";
            case Statement.CallStatement call -> refusedOperator(call);
            case Statement.TermStatement term -> null;
            case Statement.Negation not -> null;
            case Statement.Logical logical -> null;
        };
    }

    private static @Nullable String refusedOperator(Statement.CallStatement call) {
        return switch (call.operator().dotted()) {
            case "assign" -> "assignment (':=')";
            case "eq" -> "unification ('=')";
            default -> null;
        };
    }
}
