package io.regent.rego.format;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import java.util.List;

/** Bodies: an expression a line, or all on one line inside of a term. */
final class BodyPrinter {
    private final Printer printer;

    BodyPrinter(Printer printer) {
        this.printer = printer;
    }

    /** A line for each expression; an empty line stays between two of them. */
    void lines(Body body) throws CommentClash {
        printer.commentsUpTo(firstRow(body));
        List<Expr> exprs = body.exprs();
        for (int i = 0; i < exprs.size(); i++) {
            if (i > 0 && hasGap(exprs.get(i - 1), exprs.get(i))) {
                printer.page.blankLine();
            }
            printer.page.startLine();
            try {
                printer.exprs.expr(exprs.get(i));
            } catch (CommentClash clash) {
                // The expression stands as it was; what follows is written as always.
            }
            printer.page.endLine();
        }
    }

    private static int firstRow(Body body) {
        return Place.row(body.exprs().getFirst().location());
    }

    private static boolean hasGap(Expr earlier, Expr later) {
        return Place.row(later.location()) > Place.of(earlier.location()).lastRow() + 1;
    }

    /**
     * A body inside of brackets, after what opens it.
     *
     * @param openingRow the row of what stands before it
     * @param closingRow the row of the closing bracket
     */
    void enclosed(Body body, int openingRow, int closingRow) throws CommentClash {
        boolean broken = firstRow(body) > openingRow
                || printer.rows.of(body.exprs(), expr -> expr, openingRow).size() > 1;
        if (broken) {
            enclosedLines(body, closingRow);
            return;
        }
        String separator = " ";
        for (Expr expr : body.exprs()) {
            printer.page.write(separator);
            printer.exprs.expr(expr);
            separator = "; ";
        }
        commentsBeforeClosing(closingRow);
    }

    private void enclosedLines(Body body, int closingRow) throws CommentClash {
        printer.page.endLine();
        printer.page.indent();
        try {
            lines(body);
            commentsBeforeClosing(closingRow);
        } finally {
            printer.page.outdent();
            printer.page.startLine();
        }
    }

    private void commentsBeforeClosing(int closingRow) throws CommentClash {
        try {
            printer.commentsUpTo(closingRow);
        } catch (CommentClash clash) {
            throw printer.losing(clash);
        }
    }
}
