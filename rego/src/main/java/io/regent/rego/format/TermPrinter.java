package io.regent.rego.format;

import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.TemplateString;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Str;
import org.jspecify.annotations.Nullable;

/** Terms; one that a comment does not let through is written as it stands in the source. */
final class TermPrinter {
    private final Printer printer;
    private @Nullable Term parenthesized;

    TermPrinter(Printer printer) {
        this.printer = printer;
    }

    /** When {@code term} is written next, parentheses stand around it. */
    void parenthesize(Term term) {
        parenthesized = term;
    }

    void term(Term term) throws CommentClash {
        if (printer.comments.isEmpty()) {
            part(term, false);
            return;
        }
        Page.Mark mark = printer.page.mark();
        int comments = printer.comments.mark();
        try {
            part(term, false);
        } catch (CommentClash clash) {
            printer.page.cut(mark);
            printer.comments.reset(comments);
            asWritten(term);
            throw clash;
        }
    }

    private void asWritten(Term term) {
        Place place = Place.of(term);
        if (!place.isEmpty()) {
            printer.page.forgetComment(place.row(), place.lastRow());
        }
        printer.verbatim.write(place);
    }

    /**
     * A term that is not replaced by its source when a comment stands in the way.
     *
     * @param inParentheses whether an infix call gets parentheses
     */
    void part(Term term, boolean inParentheses) throws CommentClash {
        boolean parentheses = inParentheses || isParenthesized(term);
        try {
            printer.commentsUpTo(Place.row(term.location()));
            printer.page.startLineIfNeeded();
            content(term, parentheses);
        } catch (CommentClash clash) {
            throw printer.losing(clash);
        }
        printer.page.startLineIfNeeded();
    }

    @SuppressWarnings("ReferenceEquality") // one occurrence of a term, not what it says
    private boolean isParenthesized(Term term) {
        boolean found = parenthesized == term;
        if (found) {
            parenthesized = null;
        }
        return found;
    }

    private void content(Term term, boolean parentheses) throws CommentClash {
        switch (term) {
            case Constant(Str text, var where) -> printer.page.write(string(term, text));
            case Constant constant -> printer.page.write(constant.value().toString());
            case Var var -> printer.page.write(printer.wildcards.text(var));
            case Ref ref -> printer.refs.ref(ref);
            case ArrayTerm array -> printer.collections.array(array);
            case SetTerm set -> printer.collections.set(set);
            case ObjectTerm object -> printer.collections.object(object);
            case ArrayComprehension comprehension -> printer.comprehensions.array(comprehension);
            case SetComprehension comprehension -> printer.comprehensions.set(comprehension);
            case ObjectComprehension comprehension -> printer.comprehensions.object(comprehension);
            case Call call -> printer.calls.inTerm(call, parentheses);
            case TemplateString template -> printer.templates.template(template);
        }
    }

    /** A string with the escapes it was written with. */
    private static String string(Term term, Str value) {
        Place place = Place.of(term);
        if (place.isEmpty()) {
            return value.toString();
        }
        String text = place.text();
        char last = text.charAt(text.length() - 1);
        if (text.charAt(0) == '`') {
            return text;
        }
        // The value of an else branch is placed at the branch, so more may stand before it.
        boolean quoted = last == '"' || last == '`';
        return quoted ? text.substring(text.indexOf(last)) : value.toString();
    }
}
