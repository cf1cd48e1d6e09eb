package io.regent.rego.parse;

import io.regent.rego.Location;
import io.regent.rego.ast.Body;
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

/** One expression of a body: {@code some}, {@code every} or a chain of others, and {@code with} after them. */
final class LiteralParser {
    private final Grammar grammar;
    private final Cursor cursor;
    private final QuantifierParser quantifiers;
    private final LogicalParser chains;

    LiteralParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
        this.quantifiers = new QuantifierParser(grammar);
        this.chains = new LogicalParser(grammar, this);
    }

    @Nullable
    Expr literal() {
        int start = cursor.start();
        Expr expr = unplaced();
        if (expr == null) {
            return null;
        }
        Location where = cursor.since(start);
        return new Expr(placed(expr.statement(), where), expr.negated(), expr.with(), expr.generated(), where);
    }

    // OPA: what `not` negates is placed where the whole expression is.
    private static Statement placed(Statement statement, Location where) {
        if (!(statement instanceof Statement.Negation(Body body, boolean explicit, Location not)) || explicit) {
            return statement;
        }
        Expr inner = body.exprs().get(0);
        Expr moved = new Expr(inner.statement(), inner.negated(), inner.with(), inner.generated(), where);
        return new Statement.Negation(new Body(List.of(moved), where), false, not);
    }

    private @Nullable Expr unplaced() {
        if (cursor.takeRefAsName()) {
            return chains.expression();
        }
        Cursor.Mark start = cursor.mark();
        boolean negated = cursor.is(TokenKind.NOT);
        if (negated) {
            cursor.advance();
        }
        if (!cursor.isRefKeyword() && (cursor.is(TokenKind.SOME) || cursor.is(TokenKind.EVERY))) {
            return negated ? refusedNegation() : quantified();
        }
        cursor.reset(start);
        return chains.expression();
    }

    private @Nullable Expr refusedNegation() {
        cursor.unexpected("illegal negation of '" + cursor.kind() + "'");
        return null;
    }

    private @Nullable Expr quantified() {
        Statement statement = cursor.is(TokenKind.SOME) ? quantifiers.some() : quantifiers.every();
        if (statement == null) {
            return null;
        }
        boolean declaration = statement instanceof Statement.SomeDeclaration some
                && some.symbols().get(0) instanceof Var;
        List<With> with = declaration ? List.of() : modifiers();
        return with == null ? null : new Expr(statement, false, with, false, statement.location());
    }

    /** A term, or two of them around {@code :=} or {@code =}. */
    @Nullable
    Statement expression() {
        Cursor.Mark first = cursor.mark();
        Statement statement = unhinted();
        if (statement instanceof Statement.TermStatement(Var var, Location where)
                && var.name().equals("every")) {
            quantifiers.hintEvery(first);
        }
        return statement;
    }

    private @Nullable Statement unhinted() {
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
    @Nullable
    List<With> modifiers() {
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
