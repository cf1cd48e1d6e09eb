package io.regent.rego.format;

import io.regent.rego.Location;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.format.HeadPrinter.Form;
import io.regent.value.Bool;

/** Rules with their else branches. */
final class RulePrinter {
    private final Printer printer;

    RulePrinter(Printer printer) {
        this.printer = printer;
    }

    /** Whether a rule may stand on the line below this one, because both take one line. */
    boolean takesOneLine(Rule rule) {
        Body body = rule.body();
        return body.size() == 1
                && !rule.isDefault()
                && rule.location().isKnown()
                && rule.otherwise() == null
                && !isSet(body.exprs().getFirst())
                && usesIf(rule);
    }

    /** Whether {@code if} is written: a member of a set can only have it behind {@code contains}. */
    private boolean usesIf(Rule rule) {
        return printer.style.ifs() && (printer.style.contains() || rule.head().value() != null);
    }

    // Braces around a set term are needed: without them it would be a body.
    private static boolean isSet(Expr expr) {
        return !expr.negated() && expr.statement() instanceof TermStatement(SetTerm set, var where);
    }

    void rule(Rule rule) throws CommentClash {
        printer.page.startLine();
        written(rule, rule.head(), false);
    }

    private void written(Rule rule, Head head, boolean isBranch) throws CommentClash {
        printer.page.write(rule.isDefault() ? "default " : "");
        boolean constant = isConstant(rule);
        printer.verbatim.takeLastRow(constant);
        boolean clashed = clashes(head, form(isBranch, constant));
        if (constant) {
            printer.page.endLine();
            return;
        }
        printer.verbatim.takeLastRow(true);
        if (usesIf(rule)) {
            printer.page.write(" if");
            if (fitsBehindHead(rule, head)) {
                behindHead(rule);
                return;
            }
        }
        openBody(clashed);
        if (usesIf(rule) && !isBranch) {
            printer.exprs.logic.guardUnion(rule.body().exprs().getFirst());
        }
        body(rule, head);
    }

    /** Whether it is written without its body, which is no more than {@code true}. */
    private static boolean isConstant(Rule rule) {
        Expr first = rule.body().exprs().getFirst();
        return rule.otherwise() == null
                && rule.body().size() == 1
                && !first.negated()
                && first.with().isEmpty()
                && first.statement() instanceof TermStatement(Constant(Bool truth, var at), var where)
                && truth.equals(Bool.TRUE);
    }

    private static Form form(boolean isBranch, boolean constant) {
        if (isBranch) {
            return constant ? Form.CONSTANT_BRANCH : Form.BRANCH;
        }
        return constant ? Form.CONSTANT : Form.CONDITIONAL;
    }

    private boolean clashes(Head head, Form form) {
        try {
            printer.heads.head(head, form);
            return false;
        } catch (CommentClash clash) {
            return true;
        }
    }

    private static boolean fitsBehindHead(Rule rule, Head head) {
        Expr first = rule.body().exprs().getFirst();
        int headEnd = Place.of(head.location()).lastRow();
        return rule.body().size() == 1 && Place.row(first.location()) == headEnd && !isSet(first);
    }

    private void behindHead(Rule rule) throws CommentClash {
        printer.page.write(" ");
        try {
            printer.exprs.expr(rule.body().exprs().getFirst());
        } catch (CommentClash clash) {
            // The expression stands as it was.
        }
        printer.page.endLine();
        otherwise(rule);
    }

    private void openBody(boolean afterClash) {
        if (afterClash && !printer.comments.isEmpty()) {
            printer.page.write(" { ");
        } else {
            printer.page.write(" {");
            printer.page.endLine();
        }
    }

    private void body(Rule rule, Head head) throws CommentClash {
        printer.page.indent();
        try {
            printer.bodies.lines(rule.body());
        } catch (CommentClash clash) {
            // The expressions stand as they were.
        }
        try {
            printer.commentsUpTo(closingRow(rule, head));
        } catch (CommentClash clash) {
            throw printer.losing(clash);
        }
        printer.page.outdent();
        printer.page.startLine();
        printer.page.write("}");
        otherwise(rule);
    }

    /** The row of the brace that closes the body. */
    private static int closingRow(Rule rule, Head head) {
        Place place = Place.of(rule.location());
        if (head.args() != null && !head.args().isEmpty()) {
            return place.closingBehind('(', ')', '{', '}');
        }
        return head.key() != null ? place.closingBehind('[', ']', '{', '}') : place.closing('{', '}');
    }

    private void otherwise(Rule rule) throws CommentClash {
        Rule branch = rule.otherwise();
        if (branch == null) {
            return;
        }
        Location where = branch.head().location();
        boolean behindBrace = isBehindBrace(rule, branch);
        boolean commented = hasCommentAbove(Place.row(where));
        if (!commented && behindBrace) {
            printer.page.write(" ");
        } else {
            printer.page.blankLine();
            printer.page.startLine();
        }
        try {
            printer.commentsUpTo(Place.row(where));
        } catch (CommentClash clash) {
            throw printer.losing(clash);
        }
        if (commented && !behindBrace) {
            printer.page.startLine();
        }
        written(branch, HeadPrinter.ofBranch(branch.head()), true);
    }

    /** Whether something stands before {@code else} on its line. */
    private static boolean isBehindBrace(Rule rule, Rule branch) {
        int rows = Place.row(branch.location()) - Place.row(rule.location());
        String[] lines = Place.of(rule.location()).text().split("\n", -1);
        return rows > 0 && rows < lines.length && !lines[rows].strip().startsWith("else");
    }

    private boolean hasCommentAbove(int row) {
        boolean above = !printer.comments.isEmpty()
                && printer.comments.first().location().row() < row;
        return above || printer.page.hasWaitingComment();
    }
}
