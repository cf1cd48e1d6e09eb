package io.regent.rego.format;

import io.regent.rego.Location;
import io.regent.rego.ast.Comment;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Bool;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Heads of rules: the name, parameters, the member of a set, the value where it is not implied. */
final class HeadPrinter {
    private final Printer printer;

    HeadPrinter(Printer printer) {
        this.printer = printer;
    }

    /** How an else branch is written: as a rule named {@code else}, its value placed where the branch is. */
    static Head ofBranch(Head head) {
        Location where = head.location();
        Term value = head.value() == null ? null : head.value().at(where);
        Ref name = new Ref(List.of(new Var("else", where)), where);
        return new Head(
                name,
                null,
                head.key(),
                value,
                head.assigned(),
                head.generatedValue(),
                head.contains(),
                head.conditional(),
                where);
    }

    /**
     * A head.
     *
     * @param form what of the rule around it decides whether the value is written
     */
    void head(Head head, Form form) throws CommentClash {
        Ref name = head.reference();
        if (printer.style.refHeads() || name.size() == 1) {
            printer.refs.ref(name);
        } else if (hasCommentAt(name.parts().get(1))) {
            printer.verbatim.write(Place.of(head.location()));
            return;
        } else {
            printer.page.write(
                    RegoText.of(name.head()) + "[" + RegoText.of(name.parts().get(1)) + "]");
        }
        if (head.args() != null && !head.args().isEmpty()) {
            parameters(head, head.args());
        }
        if (head.key() != null && head.value() == null) {
            member(head.key());
        }
        value(head, form);
    }

    /** What a rule is apart from its head. */
    enum Form {
        /** Without a body, as all default rules are. */
        CONSTANT,
        CONDITIONAL,
        BRANCH,
        CONSTANT_BRANCH
    }

    private boolean hasCommentAt(Term part) {
        Comment first = printer.comments.isEmpty() ? null : printer.comments.first();
        return first != null && first.location().row() == Place.row(part.location());
    }

    private void parameters(Head head, List<Term> parameters) throws CommentClash {
        Place place = Place.of(head.location());
        printer.page.write("(");
        try {
            printer.items.terms(parameters, place, place.closing('(', ')'), false);
        } finally {
            printer.page.write(")");
        }
    }

    private void member(Term key) throws CommentClash {
        boolean keyword = printer.style.contains();
        printer.page.write(keyword ? " contains " : "[");
        printer.terms.term(key);
        printer.page.write(keyword ? "" : "]");
    }

    private void value(Head head, Form form) throws CommentClash {
        Term value = head.value();
        if (value == null || isImplied(head, value, form)) {
            return;
        }
        printer.page.write(head.assigned() || printer.style.v1() ? " := " : " = ");
        printer.terms.term(value);
    }

    private boolean isImplied(Head head, Term value, Form form) {
        if (!isTrue(value)) {
            return false;
        }
        boolean constant = form != Form.CONDITIONAL && form != Form.BRANCH;
        if (head.key() == null && !constant) {
            return true;
        }
        boolean branch = form == Form.BRANCH || form == Form.CONSTANT_BRANCH;
        boolean plain = head.key() == null && head.args() == null;
        return isGenerated(head, value) && !branch && !(printer.style.v1() && constant && plain);
    }

    private static boolean isTrue(Term value) {
        return value instanceof Constant(Bool truth, var where) && truth.equals(Bool.TRUE);
    }

    // A value that the parser made is placed exactly where the head is.
    @SuppressWarnings("ReferenceEquality") // locations are all equal
    private static boolean isGenerated(Head head, @Nullable Term value) {
        return value != null
                && value.location() == head.location()
                && head.location().isKnown();
    }
}
