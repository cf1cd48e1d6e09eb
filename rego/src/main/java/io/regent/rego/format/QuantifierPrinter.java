package io.regent.rego.format;

import io.regent.rego.Location;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Statement.SomeDeclaration;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.util.List;

/** {@code some} and {@code every}. */
final class QuantifierPrinter {
    private final Printer printer;

    QuantifierPrinter(Printer printer) {
        this.printer = printer;
    }

    void some(SomeDeclaration some) throws CommentClash {
        try {
            printer.page.write("some ");
            if (some.symbols().getFirst() instanceof Call call) {
                printer.calls.membership(call.operator(), call.args(), some.location(), false);
            } else {
                variables(some);
            }
        } catch (CommentClash clash) {
            throw printer.losing(clash);
        }
    }

    private void variables(SomeDeclaration some) throws CommentClash {
        int row = Place.row(some.location());
        List<Term> symbols = some.symbols();
        for (int i = 0; i < symbols.size(); i++) {
            if (symbols.get(i) instanceof Var var) {
                int own = Place.row(var.location());
                if (own > row) {
                    printer.page.endLine();
                    printer.page.startLine();
                    printer.page.write("\t");
                    row = own;
                } else {
                    printer.page.write(i > 0 ? " " : "");
                }
                printer.terms.term(var);
                printer.page.write(i < symbols.size() - 1 ? "," : "");
            }
        }
    }

    void every(Every every, Location where) throws CommentClash {
        try {
            printer.page.write("every ");
            if (every.key() != null) {
                printer.terms.term(every.key());
                printer.page.write(", ");
            }
            printer.terms.term(every.value());
            printer.page.write(" in ");
            printer.terms.term(every.domain());
        } catch (CommentClash clash) {
            throw printer.losing(clash);
        }
        printer.page.write(" {");
        Place place = Place.of(where);
        try {
            printer.bodies.enclosed(every.body(), place.row(), place.closing('{', '}'));
        } catch (CommentClash clash) {
            // The body stands as it was.
        }
        printer.page.write(isOnOneRow(every.body(), every.location()) ? " }" : "}");
    }

    private static boolean isOnOneRow(Body body, Location every) {
        return body.size() == 1 && Place.row(body.exprs().getFirst().location()) == Place.row(every);
    }
}
