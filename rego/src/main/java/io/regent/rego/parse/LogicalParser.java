package io.regent.rego.parse;

import io.regent.rego.Location;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.Logical.Operator;
import io.regent.rego.ast.With;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Expressions joined by {@code and} and {@code or}, with {@code with} after them all.
 *
 * <p>{@code and} binds tighter than {@code or}, and both group to the left. Without the keywords a chain is just one
 * operand.
 */
final class LogicalParser {
    private final Grammar grammar;
    private final Cursor cursor;
    private final OperandParser operands;

    LogicalParser(Grammar grammar, LiteralParser literals) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
        this.operands = new OperandParser(grammar, literals, this);
    }

    @Nullable
    Expr expression() {
        return expression(false);
    }

    /** The same inside parentheses. */
    @Nullable
    Expr expression(boolean inGroup) {
        int start = cursor.start();
        OperandParser.Operand first = operands.first(inGroup);
        if (first == null) {
            return null;
        }
        if (connective() == null) {
            return alone(first.single());
        }
        OperandParser.Operand chain = chain(first, start);
        if (chain == null) {
            return null;
        }
        List<With> with = grammar.literals.modifiers();
        return with == null ? null : modified(chain.single(), with);
    }

    private @Nullable Expr alone(Expr expr) {
        Location modifier = cursor.location();
        List<With> with = grammar.literals.modifiers();
        if (with == null) {
            return null;
        }
        Operator next = connective();
        if (with.isEmpty() || next == null) {
            return with.isEmpty() ? expr : modified(expr, with);
        }
        String name = OperandParser.name(next);
        cursor.hint("Wrap the operand in `(...)` or `{...}` to scope, or move `with` after the `" + name
                + "` expression to apply it to the whole expression");
        cursor.error(modifier, "`with` modifier is not allowed on operand of `" + name + "`");
        return null;
    }

    private static Expr modified(Expr expr, List<With> with) {
        return with.isEmpty() ? expr : expr.withModifiers(with);
    }

    /** The connective that the current token is, or null. */
    private @Nullable Operator connective() {
        return switch (cursor.kind()) {
            case LOGICAL_AND -> Operator.AND;
            case LOGICAL_OR -> Operator.OR;
            default -> null;
        };
    }

    private OperandParser.@Nullable Operand chain(OperandParser.Operand first, int start) {
        OperandParser.Operand left = conjunction(first, start);
        for (int length = 1; left != null && cursor.is(TokenKind.LOGICAL_OR); length++) {
            cursor.advance();
            int rightStart = cursor.start();
            OperandParser.Operand right = grammar.mayGrow(length * Grammar.BODY) ? operands.next(Operator.OR) : null;
            right = right == null ? null : conjunction(right, rightStart);
            left = right == null ? null : joined(Operator.OR, left, right, start);
        }
        return left;
    }

    private OperandParser.@Nullable Operand conjunction(OperandParser.Operand first, int start) {
        OperandParser.Operand left = first;
        for (int length = 1; left != null && cursor.is(TokenKind.LOGICAL_AND); length++) {
            cursor.advance();
            OperandParser.Operand right = grammar.mayGrow(length * Grammar.BODY) ? operands.next(Operator.AND) : null;
            left = right == null ? null : joined(Operator.AND, left, right, start);
        }
        return left;
    }

    private OperandParser.Operand joined(
            Operator operator, OperandParser.Operand left, OperandParser.Operand right, int start) {
        Location where = cursor.since(start);
        Statement statement =
                new Statement.Logical(operator, left.body(), right.body(), left.explicit(), right.explicit(), where);
        return OperandParser.Operand.of(new Expr(statement, where));
    }
}
