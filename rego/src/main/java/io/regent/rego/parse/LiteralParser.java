package io.regent.rego.parse;

import io.regent.rego.Location;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.With;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One expression of a body: {@code not}, {@code some}, {@code every}, plain expressions, and {@code with} after them. */
final class LiteralParser {
    private final Grammar grammar;
    private final Cursor cursor;
    private final QuantifierParser quantifiers;

    LiteralParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
        this.quantifiers = new QuantifierParser(grammar);
    }

    @Nullable
    Expr literal() {
        int start = cursor.start();
        Expr expr = unplaced();
        if (expr == null) {
            return null;
        }
        Location where = cursor.since(start);
        return new Expr(expr.statement(), expr.negated(), expr.with(), expr.generated(), where);
    }

    private @Nullable Expr unplaced() {
        if (beginsRef()) {
            cursor.takeAsName();
            return modified(false);
        }
        boolean negated = cursor.is(TokenKind.NOT);
        if (negated) {
            cursor.advance();
        }
        return switch (cursor.kind()) {
            case SOME -> negated ? refusedNegation("some") : withModifiers(quantifiers.some());
            case EVERY -> negated ? refusedNegation("every") : withModifiers(quantifiers.every());
            default -> modified(negated);
        };
    }

    private @Nullable Expr refusedNegation(String keyword) {
        cursor.unexpected("illegal negation of '" + keyword + "'");
        return null;
    }

    /** Whether the current keyword is a name here because {@code .} or {@code [} follows at once. */
    private boolean beginsRef() {
        if (!cursor.kind().isKeyword() || !cursor.keywords().inRefs()) {
            return false;
        }
        TokenKind next = cursor.following();
        return next == TokenKind.DOT || next == TokenKind.LEFT_BRACKET;
    }

    private @Nullable Expr modified(boolean negated) {
        Cursor.Mark start = cursor.mark();
        Statement statement = expression();
        if (statement == null) {
            return null;
        }
        List<With> with = modifiers();
        if (with == null) {
            return null;
        }
        if (isVar(statement, "every")) {
            quantifiers.hintEvery(start);
        }
        return new Expr(statement, negated, with, false, statement.location());
    }

    private static boolean isVar(Statement statement, String name) {
        return statement instanceof Statement.TermStatement(Var var, Location where)
                && var.name().equals(name);
    }

    private @Nullable Expr withModifiers(@Nullable Statement statement) {
        List<With> with = statement == null ? null : modifiers();
        return with == null || statement == null ? null : new Expr(statement, false, with, false, statement.location());
    }

    /** A term, or two of them around {@code :=} or {@code =}. */
    @Nullable
    Statement expression() {
        int start = cursor.start();
        Term left = grammar.terms.term();
        if (left == null) {
            return null;
        }
        if (cursor.is(TokenKind.ASSIGN) || cursor.is(TokenKind.UNIFY)) {
            Ref operator = grammar.terms.operator();
            Term right = grammar.terms.term();
            return right == null
                    ? null
                    : new Statement.CallStatement(operator, List.of(left, right), cursor.since(start));
        }
        // A call that stands alone is the statement itself.
        return left instanceof Call call
                ? new Statement.CallStatement(call.operator(), call.args(), cursor.since(start))
                : new Statement.TermStatement(left, cursor.since(start));
    }

    /** Any number of {@code with … as …}; null after an error. */
    private @Nullable List<With> modifiers() {
        List<With> modifiers = new ArrayList<>();
        while (cursor.is(TokenKind.WITH)) {
            With modifier = modifier();
            if (modifier == null) {
                return null;
            }
            modifiers.add(modifier);
        }
        return modifiers;
    }

    private @Nullable With modifier() {
        int start = cursor.start();
        cursor.advance();
        if (!cursor.is(TokenKind.IDENTIFIER)) {
            cursor.unexpected("expected ident");
            return null;
        }
        Term target = grammar.terms.operand();
        if (target == null) {
            return null;
        }
        if (!(target instanceof Ref || target instanceof Var)) {
            cursor.unexpected("expected with target path");
        }
        if (!cursor.is(TokenKind.AS)) {
            cursor.unexpected("expected as keyword");
            return null;
        }
        cursor.advance();
        Term value = grammar.terms.term();
        return value == null ? null : new With(target, value, cursor.since(start));
    }
}
