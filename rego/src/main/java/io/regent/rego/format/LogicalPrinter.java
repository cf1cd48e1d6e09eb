package io.regent.rego.format;

import io.regent.rego.Location;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Logical;
import io.regent.rego.ast.Statement.Negation;
import io.regent.rego.ast.Term;
import io.regent.rego.format.LogicalChain.Operand;
import io.regent.rego.format.LogicalChain.Step;

/** {@code and}, {@code or} and the improved {@code not}, with the bodies they work on. */
final class LogicalPrinter {
    private final Printer printer;

    LogicalPrinter(Printer printer) {
        this.printer = printer;
    }

    void chain(LogicalChain chain) {
        boolean indented = false;
        operand(chain.first());
        for (Step step : chain.rest()) {
            printer.page.write(" " + step.operator());
            if (step.breaksLine()) {
                if (!indented) {
                    printer.page.indent();
                    indented = true;
                }
                printer.page.endLine();
                printer.page.startLine();
            } else {
                printer.page.write(" ");
            }
            operand(step.right());
        }
        if (indented) {
            printer.page.outdent();
        }
    }

    private void operand(Operand operand) {
        if (operand.explicit()) {
            braces(operand.body(), operand.brace());
        } else {
            single(operand.body().exprs().getFirst(), operand.parentheses());
        }
    }

    void negation(Negation negation, Location where) {
        printer.page.write("not ");
        Expr first = negation.body().exprs().getFirst();
        if (negation.explicitBody() || negation.body().size() > 1) {
            braces(negation.body(), Place.of(where));
        } else {
            single(first, needsParentheses(first));
        }
    }

    private static boolean needsParentheses(Expr expr) {
        return !expr.with().isEmpty()
                || expr.statement() instanceof Logical
                || expr.statement() instanceof Negation
                || LeadingBrace.of(expr);
    }

    private void single(Expr expr, boolean parentheses) {
        printer.page.write(parentheses ? "(" : "");
        try {
            printer.exprs.expr(expr);
        } catch (CommentClash clash) {
            // The expression stands as it was.
        }
        printer.page.write(parentheses ? ")" : "");
    }

    /** A body in braces; {@code opening} is where the text from its opening brace on stands. */
    private void braces(Body body, Place opening) {
        Expr first = body.exprs().getFirst();
        if (isUnion(first)) {
            printer.exprs.parenthesize(first);
        }
        printer.page.write("{");
        try {
            printer.bodies.enclosed(body, opening.row(), opening.closing('{', '}'));
        } catch (CommentClash clash) {
            // The expressions stand as they were.
        }
        Location last = body.exprs().getLast().location();
        printer.page.write(Place.row(last) == opening.row() ? " }" : "}");
    }

    /** Puts parentheses around the union that {@code expr} begins with: after a brace it would be a comprehension. */
    void guardUnion(Expr expr) {
        if (expr.negated()) {
            return;
        }
        if (isUnion(expr)) {
            printer.exprs.parenthesize(expr);
        } else if (expr.statement() instanceof Logical logical) {
            Operand first = LogicalChain.of(logical, expr.location()).first();
            if (!first.explicit() && !first.parentheses()) {
                guardUnion(first.body().exprs().getFirst());
            }
        } else if (expr.statement() instanceof CallStatement call) {
            Term first = LeadingBrace.firstOperand(call);
            if (first != null && Infix.isUnion(first)) {
                printer.terms.parenthesize(first);
            }
        }
    }

    private static boolean isUnion(Expr expr) {
        return expr.statement() instanceof CallStatement call
                && call.args().size() == 2
                && Infix.isUnion(call.operator());
    }
}
