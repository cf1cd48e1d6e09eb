package io.regent.rego.parse;

import io.regent.rego.Location;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.Logical.Operator;
import io.regent.rego.ast.TermNames;
import org.jspecify.annotations.Nullable;

/** Operands in braces, and what is said when the braces hold something else. */
final class ExplicitBodies {
    private final Grammar grammar;
    private final Cursor cursor;
    private final LiteralParser literals;

    ExplicitBodies(Grammar grammar, LiteralParser literals) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
        this.literals = literals;
    }

    /** The body at the cursor if a connective follows it; else null, without moving unless there is an error. */
    OperandParser.@Nullable Operand beforeConnective() {
        Cursor.Mark brace = cursor.mark();
        Body body = braces();
        if (body == null || !isConnective()) {
            cursor.reset(brace);
            return null;
        }
        return ambiguous(brace, "") ? null : new OperandParser.Operand(body, true);
    }

    private boolean isConnective() {
        return cursor.is(TokenKind.LOGICAL_AND) || cursor.is(TokenKind.LOGICAL_OR);
    }

    /** Whether the term that was read from {@code start} on may not be an operand although a connective follows. */
    boolean refused(int start, Expr expr) {
        if (!isConnective()) {
            return false;
        }
        if (expr.statement() instanceof Statement.TermStatement(ObjectTerm object, Location where)
                && object.members().isEmpty()) {
            cursor.error(expr.location(), "found empty body");
        } else {
            refuse(cursor.since(start), cursor.is(TokenKind.LOGICAL_AND) ? Operator.AND : Operator.OR);
        }
        return true;
    }

    private void refuse(Location term, Operator operator) {
        String name = OperandParser.name(operator);
        cursor.hint("wrap the operand to keep the value: `(" + term.text() + ") " + name + " ...`");
        cursor.error(term, "operand of `" + name + "` cannot begin with `{` unless the braces hold a body");
    }

    /** The body that has to be at the cursor, after {@code operator}. */
    OperandParser.@Nullable Operand after(Operator operator) {
        Cursor.Mark brace = cursor.mark();
        Body body = braces();
        if (body != null) {
            return ambiguous(brace, "") ? null : new OperandParser.Operand(body, true);
        }
        Term term = termInstead(brace);
        if (term != null) {
            refuse(term.where(), operator);
        }
        return null;
    }

    /** The body that has to be at the cursor, after {@code not}. */
    @Nullable
    Body afterNot() {
        Cursor.Mark brace = cursor.mark();
        Body body = braces();
        if (body != null) {
            return ambiguous(brace, "not ") ? null : body;
        }
        Term term = termInstead(brace);
        if (term != null) {
            String text = term.where().text();
            cursor.hint(
                    "write `not (" + text + ")` to negate the value, or `not {" + text + "}` for a body holding it");
            cursor.error(
                    term.where(), "`{...}` in an operand position must contain expression(s), got: " + term.name());
        }
        return null;
    }

    /** A term in braces where a body was expected. */
    private record Term(String name, Location where) {}

    /** The term at {@code brace}, with the errors forgotten; or null, with the errors as they are. */
    private @Nullable Term termInstead(Cursor.Mark brace) {
        Cursor.Mark failed = cursor.mark();
        cursor.reset(brace);
        int start = cursor.start();
        boolean empty = cursor.following() == TokenKind.RIGHT_BRACE;
        io.regent.rego.ast.Term term = empty ? null : grammar.terms.operand();
        if (term == null || cursor.failed()) {
            cursor.reset(failed);
            return null;
        }
        Term found = new Term(TermNames.of(term), cursor.since(start));
        cursor.reset(brace);
        return found;
    }

    private @Nullable Body braces() {
        cursor.advance();
        Body body = grammar.bodies.body(TokenKind.RIGHT_BRACE);
        if (body != null && !cursor.failed()) {
            cursor.advance();
            return body;
        }
        return null;
    }

    /** Whether the body just read, from {@code brace} on, could also be a comprehension. */
    private boolean ambiguous(Cursor.Mark brace, String prefix) {
        Cursor.Mark end = cursor.mark();
        int close = cursor.lastEnd();
        cursor.reset(brace);
        int open = cursor.start();
        boolean comprehension = grammar.terms.operand() != null && !cursor.failed() && cursor.lastEnd() == close;
        cursor.reset(brace);
        cursor.advance();
        int first = cursor.start();
        boolean union = comprehension && grammar.terms.operand() != null && cursor.is(TokenKind.PIPE);
        if (union) {
            cursor.reset(brace);
            cursor.advance();
            Statement unionExpr = literals.expression();
            int unionEnd = cursor.lastEnd();
            cursor.reset(brace);
            report(prefix, open, first, unionExpr == null ? first : unionEnd, close);
            return true;
        }
        cursor.reset(end);
        return false;
    }

    private void report(String prefix, int open, int first, int unionEnd, int close) {
        String whole = cursor.place(open, open, close).text();
        String before = cursor.place(open, open, first).text();
        String union = cursor.place(first, first, unionEnd).text();
        String after = cursor.place(unionEnd, unionEnd, close).text();
        cursor.hint("write `" + prefix + "(" + whole + ")` for the comprehension, or `" + prefix + before + "(" + union
                + ")" + after + "` for the set union");
        cursor.error(
                cursor.location(),
                "ambiguous `{ ... | ... }` operand: read as a body holding a set-union expression, not as a"
                        + " comprehension");
    }

    /** After a failed group: says so if the parentheses at {@code open} hold a body. */
    void refuseInParentheses(Cursor.Mark open) {
        Cursor.Mark failed = cursor.mark();
        cursor.reset(open);
        Location parenthesis = cursor.location();
        cursor.advance();
        int start = cursor.start();
        boolean body = cursor.is(TokenKind.LEFT_BRACE) && braces() != null && cursor.is(TokenKind.RIGHT_PAREN);
        Location text = cursor.since(start);
        cursor.reset(body ? open : failed);
        if (body) {
            cursor.hint("drop the parens to keep the body: `" + text.text() + "`");
            cursor.error(parenthesis, "`(...)` in an operand position cannot contain a body");
        }
    }
}
