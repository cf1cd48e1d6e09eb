package io.regent.rego.format;

import io.regent.rego.ast.Comment;
import io.regent.rego.ast.ObjectTerm.Member;
import io.regent.rego.ast.Term;
import java.util.List;

/** Items between brackets: all on one line when they began on one row, else each row on a line of its own. */
final class ItemPrinter {
    private final Printer printer;

    /** Writes one item. */
    private interface ItemWriter<T> {
        void write(T item) throws CommentClash;
    }

    ItemPrinter(Printer printer) {
        this.printer = printer;
    }

    /**
     * Terms.
     *
     * @param around what holds them
     * @param closingRow the row of the closing bracket
     * @param unionsInParentheses whether a union always gets parentheses, not only when it had them
     */
    void terms(List<Term> terms, Place around, int closingRow, boolean unionsInParentheses) throws CommentClash {
        List<List<Term>> rows = printer.rows.of(terms, term -> term, around.row());
        Term first = rows.getFirst().isEmpty() ? null : rows.getFirst().getFirst();
        boolean broken =
                isBroken(rows.size(), first == null ? "" : Place.of(first).text(), around, closingRow);
        write(rows, broken, closingRow, term -> item(term, unionsInParentheses));
    }

    private void item(Term term, boolean unionInParentheses) throws CommentClash {
        boolean parentheses =
                Infix.isUnion(term) && (unionInParentheses || Place.of(term).beginsWith('('));
        enclosed(term, parentheses);
    }

    /** The members of an object. */
    void members(List<Member> members, Place around, int closingRow) throws CommentClash {
        List<List<Member>> rows =
                printer.rows.byRow(members, member -> member.key().location(), around.row());
        String first = rows.getFirst().isEmpty()
                ? ""
                : Place.of(rows.getFirst().getFirst().key()).text();
        write(rows, isBroken(rows.size(), first, around, closingRow), closingRow, this::member);
    }

    private void member(Member member) throws CommentClash {
        try {
            key(member.key());
        } catch (CommentClash clash) {
            throw printer.losing(clash);
        }
        printer.page.write(": ");
        enclosed(member.value(), Infix.isUnion(member.value()));
    }

    /** A key, which a clash leaves without its closing parenthesis. */
    void key(Term key) throws CommentClash {
        boolean parentheses = Infix.isUnion(key);
        printer.page.write(parentheses ? "(" : "");
        printer.terms.term(key);
        printer.page.write(parentheses ? ")" : "");
    }

    private void enclosed(Term term, boolean parentheses) throws CommentClash {
        printer.page.write(parentheses ? "(" : "");
        try {
            printer.terms.term(term);
        } finally {
            printer.page.write(parentheses ? ")" : "");
        }
    }

    /** Whether the items stand on lines of their own; fails when a comment stands between items on one row. */
    private boolean isBroken(int rows, String first, Place around, int closingRow) throws CommentClash {
        if (rows > 1) {
            return true;
        }
        Comment between = printer.comments.between(around.row(), closingRow);
        if (between != null) {
            throw CommentClash.between(between);
        }
        return around.breaksBefore(first);
    }

    private <T> void write(List<List<T>> rows, boolean broken, int closingRow, ItemWriter<T> writer)
            throws CommentClash {
        try {
            if (!broken) {
                row(rows.getFirst(), writer);
                return;
            }
            printer.page.delayComment();
            printer.page.endLine();
            printer.page.indent();
            lines(rows, writer);
            printer.commentsUpTo(closingRow);
            printer.page.outdent();
            printer.page.startLine();
        } catch (CommentClash clash) {
            throw printer.losing(clash);
        }
    }

    private <T> void lines(List<List<T>> rows, ItemWriter<T> writer) throws CommentClash {
        for (List<T> row : rows) {
            printer.page.startLine();
            row(row, writer);
            printer.page.write(",");
            printer.page.endLine();
        }
    }

    private <T> void row(List<T> items, ItemWriter<T> writer) throws CommentClash {
        String separator = "";
        for (T item : items) {
            printer.page.write(separator);
            writer.write(item);
            separator = ", ";
        }
    }
}
