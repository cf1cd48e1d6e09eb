package io.regent.rego.format;

import io.regent.rego.Location;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Statement.Logical;
import io.regent.rego.ast.Statement.Logical.Operator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * {@code and} and {@code or} as they are written: operands one after the other. A nested chain that needs parentheses is
 * an operand.
 */
record LogicalChain(Operand first, List<Step> rest) {
    /**
     * What an operator works on.
     *
     * @param explicit whether braces stand around it, which open a scope
     * @param parentheses whether it needs them to be read back as it is
     * @param brace where the opening brace of an explicit operand stands
     */
    record Operand(Body body, boolean explicit, boolean parentheses, Place brace) {
        private static Operand of(Body body, boolean explicit, Operator around, boolean isRight, Location chain) {
            if (explicit || body.size() != 1) {
                return new Operand(body, true, false, braceBefore(body, chain));
            }
            boolean parentheses = needsParentheses(body.exprs().getFirst(), around, isRight);
            return new Operand(body, false, parentheses, Place.of(chain));
        }

        private static Place braceBefore(Body body, Location chain) {
            Place place = Place.of(chain);
            Location first = body.exprs().getFirst().location();
            if (!first.isKnown()) {
                return place;
            }
            int end = Math.min(place.from() + first.start() - chain.start(), place.to());
            int brace = place.source().lastIndexOf('{', end - 1);
            return brace < place.from() ? place : place.after(brace - place.from());
        }

        private int firstRow() {
            return explicit ? brace.row() : Place.row(body.exprs().getFirst().location());
        }

        private int lastRow() {
            int closing = explicit ? brace.closing('{', '}') : Place.NOWHERE;
            return closing > 0 ? closing : LogicalChain.lastRow(body);
        }
    }

    /**
     * An operator and its right side.
     *
     * @param leftEnd the row on which everything before it ends
     */
    record Step(String operator, Operand right, int leftEnd) {
        /** Whether the right side stands on a line of its own. */
        boolean breaksLine() {
            return right.firstRow() > leftEnd;
        }
    }

    static String name(Operator operator) {
        return operator == Operator.AND ? "and" : "or";
    }

    static LogicalChain of(Logical logical, Location where) {
        List<Step> steps = new ArrayList<>();
        Logical at = logical;
        Location place = where;
        while (continuesLeft(at)) {
            steps.add(new Step(name(at.operator()), right(at, place), lastRow(at.left())));
            Expr left = at.left().exprs().getFirst();
            place = left.location();
            at = (Logical) left.statement();
        }
        Operand first = Operand.of(at.left(), at.explicitLeft(), at.operator(), false, place);
        steps.add(new Step(name(at.operator()), right(at, place), first.lastRow()));
        Collections.reverse(steps);
        return new LogicalChain(first, steps);
    }

    private static Operand right(Logical logical, Location where) {
        return Operand.of(logical.right(), logical.explicitRight(), logical.operator(), true, where);
    }

    private static boolean continuesLeft(Logical logical) {
        if (logical.explicitLeft() || logical.left().size() != 1) {
            return false;
        }
        Expr left = logical.left().exprs().getFirst();
        return left.statement() instanceof Logical && !needsParentheses(left, logical.operator(), false);
    }

    private static boolean needsParentheses(Expr expr, Operator around, boolean isRight) {
        // Without them the modifiers would be those of the whole chain.
        if (!expr.with().isEmpty()) {
            return true;
        }
        if (expr.statement() instanceof Logical logical) {
            boolean looser = logical.operator() == Operator.OR && around == Operator.AND;
            return looser || isRight && logical.operator() == around;
        }
        return LeadingBrace.of(expr);
    }

    /** The row on which the last expression ends. */
    private static int lastRow(Body body) {
        Place last = Place.of(body.exprs().getLast().location());
        return last.shortened(last.to() - last.from()).lastRow();
    }
}
