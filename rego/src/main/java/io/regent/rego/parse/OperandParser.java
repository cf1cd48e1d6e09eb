package io.regent.rego.parse;

import io.regent.rego.Location;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.Logical.Operator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What {@code and}, {@code or} and the improved {@code not} work on: an expression, a group in parentheses, a body in
 * braces.
 *
 * <p>Braces and parentheses may just as well begin a term. A first operand is a body only when a connective follows;
 * later ones, and that of {@code not}, always are. A group is tried when the parentheses hold no term.
 */
final class OperandParser {
    private final Cursor cursor;
    private final Grammar grammar;
    private final LiteralParser literals;
    private final LogicalParser chains;
    private final ExplicitBodies bodies;

    /** An operand: what has to hold, and whether it was written with braces. */
    record Operand(Body body, boolean explicit) {
        static Operand of(Expr expr) {
            return new Operand(new Body(List.of(expr), expr.location()), false);
        }

        /** The expression of an operand without braces. */
        Expr single() {
            return body.exprs().get(0);
        }
    }

    OperandParser(Grammar grammar, LiteralParser literals, LogicalParser chains) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
        this.literals = literals;
        this.chains = chains;
        this.bodies = new ExplicitBodies(grammar);
    }

    static String name(Operator operator) {
        return operator.name().toLowerCase(Locale.ROOT);
    }

    /** The operand that an expression begins with; often it is all there is. */
    @Nullable
    Operand first(boolean inGroup) {
        if (!isLogical() || !cursor.is(TokenKind.LEFT_BRACE)) {
            return operandOrNull(negatable(!inGroup));
        }
        int start = cursor.start();
        Operand body = bodies.beforeConnective();
        if (body != null || cursor.failed()) {
            return body;
        }
        Expr plain = plain();
        return plain == null || bodies.refused(start, plain) ? null : Operand.of(plain);
    }

    /** The operand after {@code operator}. */
    @Nullable
    Operand next(Operator operator) {
        return cursor.is(TokenKind.LEFT_BRACE) ? bodies.after(operator) : operandOrNull(negatable(false));
    }

    private static @Nullable Operand operandOrNull(@Nullable Expr expr) {
        return expr == null ? null : Operand.of(expr);
    }

    private boolean isLogical() {
        Keywords keywords = cursor.keywords();
        return keywords.has("and") || keywords.has("or") || keywords.has(Keywords.IMPROVED_NOT);
    }

    private @Nullable Expr negatable(boolean isFirst) {
        if (!cursor.is(TokenKind.NOT) || cursor.takeRefAsName()) {
            return groupOrPlain();
        }
        int start = cursor.start();
        cursor.advance();
        if (cursor.keywords().has(Keywords.IMPROVED_NOT)) {
            return negation(start, isFirst);
        }
        Expr expr = plain();
        return expr == null ? null : new Expr(expr.statement(), true, expr.with(), expr.generated(), expr.location());
    }

    private @Nullable Expr negation(int start, boolean isFirst) {
        boolean explicit = cursor.is(TokenKind.LEFT_BRACE);
        Body body = explicit ? bodies.afterNot() : implicitBody(isFirst);
        if (body == null) {
            return null;
        }
        Location where = cursor.since(start);
        return new Expr(new Statement.Negation(body, explicit, where), where);
    }

    private @Nullable Body implicitBody(boolean isFirst) {
        boolean group = cursor.is(TokenKind.LEFT_PAREN);
        Expr expr = groupOrPlain();
        if (expr == null) {
            return null;
        }
        // OPA: what a first `not` negates has no place of its own.
        boolean placed = !isFirst || group;
        Expr negated = placed ? expr : new Expr(expr.statement(), false, expr.with(), false, Location.NONE);
        return new Body(List.of(negated), negated.location());
    }

    private @Nullable Expr groupOrPlain() {
        if (!isLogical() || !cursor.is(TokenKind.LEFT_PAREN)) {
            return plain();
        }
        Cursor.Mark start = cursor.mark();
        Expr plain = plain();
        if (plain != null && !cursor.failed()) {
            return plain;
        }
        Cursor.Mark plainEnd = cursor.mark();
        cursor.reset(start);
        boolean bracesFirst = cursor.following() == TokenKind.LEFT_BRACE;
        cursor.advance();
        Expr inner = group();
        if (inner != null && !isGroup(inner, bracesFirst)) {
            cursor.reset(plainEnd);
            return null;
        }
        if (inner == null) {
            bodies.refuseInParentheses(start);
            return null;
        }
        return closed(inner);
    }

    private @Nullable Expr group() {
        if (!grammar.deeper(Grammar.EXPR)) {
            return null;
        }
        Expr inner = chains.expression(true);
        grammar.shallower(Grammar.EXPR);
        return inner;
    }

    private static boolean isGroup(Expr inner, boolean bracesFirst) {
        boolean modified = !inner.with().isEmpty() && !bracesFirst;
        return modified
                || inner.negated()
                || inner.statement() instanceof Statement.Logical
                || inner.statement() instanceof Statement.Negation;
    }

    private @Nullable Expr closed(Expr inner) {
        if (!cursor.is(TokenKind.RIGHT_PAREN)) {
            cursor.error(cursor.location(), "expected ) to close parenthesized group");
            return null;
        }
        cursor.advance();
        return inner;
    }

    private @Nullable Expr plain() {
        int start = cursor.start();
        Statement statement = literals.expression();
        return statement == null ? null : new Expr(statement, cursor.since(start));
    }
}
