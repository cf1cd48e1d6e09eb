package io.regent.rego.format;

import io.regent.rego.Location;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Statement.Logical;
import io.regent.rego.ast.Statement.Negation;
import io.regent.rego.ast.Statement.SomeDeclaration;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.ast.With;
import org.jspecify.annotations.Nullable;

/** Expressions with their modifiers. */
final class ExprPrinter {
    private final Printer printer;
    private final QuantifierPrinter quantifiers;
    final LogicalPrinter logic;
    private @Nullable Expr parenthesized;

    ExprPrinter(Printer printer) {
        this.printer = printer;
        quantifiers = new QuantifierPrinter(printer);
        logic = new LogicalPrinter(printer);
    }

    /** When {@code expr} is written next, parentheses stand around it, its modifiers left out. */
    void parenthesize(Expr expr) {
        parenthesized = expr;
    }

    void expr(Expr expr) throws CommentClash {
        boolean parentheses = isParenthesized(expr);
        printer.commentsUpTo(Place.row(expr.location()));
        printer.page.startLineIfNeeded();
        printer.page.write(expr.negated() ? "not " : "");
        printer.page.write(parentheses ? "(" : "");
        statement(expr);
        printer.page.write(parentheses ? ")" : "");
        if (!expr.with().isEmpty()) {
            modifiers(expr);
        }
    }

    @SuppressWarnings("ReferenceEquality") // one occurrence of an expression, not what it says
    private boolean isParenthesized(Expr expr) {
        boolean found = parenthesized == expr;
        if (found) {
            parenthesized = null;
        }
        return found;
    }

    private void statement(Expr expr) throws CommentClash {
        switch (expr.statement()) {
            case TermStatement term -> printer.terms.term(term.term());
            case CallStatement call -> printer.calls.statement(call);
            case SomeDeclaration some -> quantifiers.some(some);
            case Every every -> quantifiers.every(every, expr.location());
            case Negation negation -> logic.negation(negation, expr.location());
            case Logical logical -> logic.chain(LogicalChain.of(logical, expr.location()));
        }
    }

    /** Modifiers stay on their rows: those behind the expression there, others below it, one step to the right. */
    private void modifiers(Expr expr) throws CommentClash {
        int lastRow = lastRow(expr);
        boolean indented = false;
        try {
            for (With with : expr.with()) {
                int row = Place.row(with.location());
                boolean below = row > lastRow;
                if (below && !indented) {
                    printer.page.indent();
                    indented = true;
                }
                if (below) {
                    printer.page.endLine();
                    printer.page.startLine();
                    lastRow = row;
                }
                modifier(with, below);
            }
        } finally {
            if (indented) {
                printer.page.outdent();
            }
        }
    }

    /** The row on which the expression itself ends. */
    private static int lastRow(Expr expr) {
        Location where = expr.location();
        Place place = Place.of(where);
        int length = expr.with().getFirst().location().start() - where.start();
        boolean inside = length > 0 && length <= place.to() - place.from();
        return place.shortened(inside ? length : place.to() - place.from()).lastRow();
    }

    private void modifier(With with, boolean onOwnLine) throws CommentClash {
        try {
            printer.commentsUpTo(Place.row(with.location()));
            printer.page.write(onOwnLine ? "with " : " with ");
            printer.terms.term(with.target());
        } catch (CommentClash clash) {
            throw printer.losing(clash);
        }
        printer.page.write(" as ");
        try {
            printer.terms.term(with.value());
        } catch (CommentClash clash) {
            // The value stands as it was; the other modifiers are written as always.
        }
    }
}
