package io.regent.rego.parse;

import io.regent.rego.Location;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.Logical.Operator;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.TermNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operands in braces, and what is said when the braces hold something else. */
final class ExplicitBodies {
    private final Grammar grammar;
    private final Cursor cursor;
    private final Map<Integer, Known> read = new HashMap<>();

    ExplicitBodies(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /** The body at the cursor if a connective follows it; else null, without moving unless there is an error. */
    OperandParser.@Nullable Operand beforeConnective() {
        Cursor.Mark brace = cursor.mark();
        Body body = braces();
        if (body == null || !isConnective()) {
            cursor.reset(brace);
            return null;
        }
        return ambiguous(brace, body, "") ? null : new OperandParser.Operand(body, true);
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
            return ambiguous(brace, body, "") ? null : new OperandParser.Operand(body, true);
        }
        Instead instead = termInstead(brace);
        if (instead != null) {
            refuse(instead.whole(), operator);
        }
        return null;
    }

    /** The body that has to be at the cursor, after {@code not}. */
    @Nullable
    Body afterNot() {
        Cursor.Mark brace = cursor.mark();
        Body body = braces();
        if (body != null) {
            return ambiguous(brace, body, "not ") ? null : body;
        }
        Instead instead = termInstead(brace);
        if (instead != null) {
            String text = instead.whole().text();
            cursor.hint(
                    "write `not (" + text + ")` to negate the value, or `not {" + text + "}` for a body holding it");
            cursor.error(
                    instead.whole(),
                    "`{...}` in an operand position must contain expression(s), got: " + TermNames.of(instead.term()));
        }
        return null;
    }

    /** A term where a body has to be, and the expression that begins with it. */
    private record Instead(Term term, Location whole) {}

    /** The term that stands at {@code brace} instead of a body, or null; without it the errors stay as they are. */
    private @Nullable Instead termInstead(Cursor.Mark brace) {
        Cursor.Mark failed = cursor.mark();
        cursor.reset(brace);
        int start = cursor.start();
        boolean empty = cursor.following() == TokenKind.RIGHT_BRACE;
        Term term = empty ? null : grammar.terms.operand();
        if (term == null || cursor.failed()) {
            cursor.reset(failed);
            return null;
        }
        Location alone = cursor.since(start);
        cursor.reset(brace);
        Location whole = grammar.terms.term() == null || cursor.failed() ? alone : cursor.since(start);
        cursor.reset(brace);
        return new Instead(term, whole);
    }

    /** A body that was read once, and where the cursor stood before and after it. */
    private record Known(Cursor.Mark before, @Nullable Body body, Cursor.Mark after) {}

    // The same braces are tried as a body, as a term and in a group, at every level of nesting.
    private @Nullable Body braces() {
        Cursor.Mark before = cursor.mark();
        Known known = read.get(cursor.start());
        if (known != null && known.before().errors() == before.errors()) {
            cursor.reset(known.after());
            return known.body();
        }
        cursor.advance();
        Body body = grammar.bodies.body(TokenKind.RIGHT_BRACE);
        body = cursor.failedSince(before) ? null : body;
        if (body != null) {
            cursor.advance();
        }
        read.put(before.token().start(), new Known(before, body, cursor.mark()));
        return body;
    }

    // OPA: a body that begins with a bare union could be meant as a comprehension.
    private boolean ambiguous(Cursor.Mark brace, Body body, String prefix) {
        Expr first = body.exprs().get(0);
        boolean union = first.statement() instanceof Statement.CallStatement(Ref operator, List<Term> args, Location at)
                && operator.location().text().equals("|")
                && !at.text().startsWith("(");
        if (union) {
            int close = cursor.lastEnd();
            cursor.reset(brace);
            report(prefix, first.location(), close);
        }
        return union;
    }

    /** At the opening brace. */
    private void report(String prefix, Location union, int close) {
        int open = cursor.start();
        String whole = cursor.place(open, open, close).text();
        String before = cursor.place(open, open, union.textStart()).text();
        String after = cursor.place(open, union.end(), close).text();
        cursor.hint("write `" + prefix + "(" + whole + ")` for the comprehension, or `" + prefix + before + "("
                + union.text() + ")" + after + "` for the set union");
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
