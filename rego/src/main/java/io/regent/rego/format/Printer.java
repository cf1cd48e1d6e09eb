package io.regent.rego.format;

import io.regent.rego.Diagnostic;
import io.regent.rego.ast.Comment;
import io.regent.rego.ast.Module;
import java.util.ArrayList;
import java.util.List;

/** The writers of the levels of the grammar, with what they share; they call each other through here. */
final class Printer {
    final Style style;
    final Page page = new Page();
    final Comments comments;
    final ArityErrors arities;
    final ItemRows rows;
    final WildcardNames wildcards;
    final Verbatim verbatim;
    final TermPrinter terms;
    final RefPrinter refs;
    final CallPrinter calls;
    final ItemPrinter items;
    final CollectionPrinter collections;
    final ComprehensionPrinter comprehensions;
    final TemplatePrinter templates;
    final ExprPrinter exprs;
    final BodyPrinter bodies;
    final HeadPrinter heads;
    final RulePrinter rules;
    private final List<Diagnostic> problems = new ArrayList<>();

    Printer(Module module, Style style) {
        this.style = style;
        comments = new Comments(module.comments());
        arities = new ArityErrors(problems);
        rows = ItemRows.of(module);
        wildcards = WildcardNames.of(module);
        verbatim = new Verbatim(this);
        terms = new TermPrinter(this);
        refs = new RefPrinter(this);
        calls = new CallPrinter(this);
        items = new ItemPrinter(this);
        collections = new CollectionPrinter(this);
        comprehensions = new ComprehensionPrinter(this);
        templates = new TemplatePrinter(this);
        exprs = new ExprPrinter(this);
        bodies = new BodyPrinter(this);
        heads = new HeadPrinter(this);
        rules = new RulePrinter(this);
    }

    /** What cannot be written as it is meant. */
    List<Diagnostic> problems() {
        return problems;
    }

    /** Writes the comments above {@code row}, and lets the one on it end the current line. */
    void commentsUpTo(int row) throws CommentClash {
        List<Comment> above = comments.takeAbove(row);
        Comment on = comments.takeOn(row);
        page.comments(above);
        if (!above.isEmpty() && row - above.getLast().location().row() > 1) {
            page.blankLine();
        }
        page.endLineWith(on);
    }

    /** The clash goes on, and the comments that were not written yet are lost. */
    // OPA: whoever does not expect a clash forgets the comments.
    CommentClash losing(CommentClash clash) {
        comments.drop();
        return clash;
    }
}
