package io.regent.rego.format;

import io.regent.rego.Location;
import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.Term;

/** Comprehensions: the head, a bar, and the body as any body. */
final class ComprehensionPrinter {
    private final Printer printer;

    ComprehensionPrinter(Printer printer) {
        this.printer = printer;
    }

    void array(ArrayComprehension comprehension) throws CommentClash {
        printer.page.write("[");
        try {
            comprehension('[', ']', comprehension.head(), comprehension.body(), Place.of(comprehension));
        } finally {
            printer.page.write("]");
        }
    }

    void set(SetComprehension comprehension) throws CommentClash {
        printer.page.write("{");
        try {
            comprehension('{', '}', comprehension.head(), comprehension.body(), Place.of(comprehension));
        } finally {
            printer.page.write("}");
        }
    }

    void object(ObjectComprehension comprehension) throws CommentClash {
        printer.page.write("{");
        try {
            printer.items.key(comprehension.key());
            printer.page.write(": ");
            Term value = atRowOf(comprehension.location(), comprehension.value());
            comprehension('{', '}', value, comprehension.body(), Place.of(comprehension));
        } finally {
            printer.page.write("}");
        }
    }

    // The value stays behind its key, so it counts as standing on the first row.
    private static Term atRowOf(Location first, Term value) {
        Location where = value.location();
        return where.isKnown()
                ? value.at(new Location(where.source(), first.start(), where.textStart(), where.end()))
                : value;
    }

    private void comprehension(char open, char close, Term head, Body body, Place around) throws CommentClash {
        int headRow = Place.row(head.location());
        if (headRow > around.row()) {
            printer.page.endLine();
            printer.page.startLine();
        }
        boolean parentheses =
                Infix.isUnion(head) || head instanceof Call && Place.of(head).beginsWith('(');
        printer.terms.part(head, parentheses);
        printer.page.write(" |");
        printer.bodies.enclosed(body, headRow, around.closing(open, close));
    }
}
