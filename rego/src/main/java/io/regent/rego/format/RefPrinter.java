package io.regent.rego.format;

import io.regent.rego.ast.Call;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Names;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Str;
import java.util.List;

/** Refs: {@code .name} where that can be read back, brackets elsewhere. */
final class RefPrinter {
    private final Printer printer;

    RefPrinter(Printer printer) {
        this.printer = printer;
    }

    void ref(Ref ref) throws CommentClash {
        Term head = ref.head();
        printer.terms.part(head, head instanceof Call && Place.of(head).beginsWith('('));
        for (Term part : ref.path()) {
            switch (part) {
                case Constant(Str name, var where) -> printer.page.write(name(part, name, printer.style));
                case Var var -> printer.page.write("[" + printer.wildcards.text(var) + "]");
                default -> bracketed(part);
            }
        }
    }

    private void bracketed(Term part) {
        printer.page.write("[");
        try {
            printer.terms.term(part);
        } catch (CommentClash clash) {
            // The bracket must not become part of the comment.
            printer.page.write("\n");
        }
        printer.page.write("]");
    }

    /** A path without comments, as packages and imports have it. */
    static String path(String head, List<Term> names, Style style) {
        StringBuilder out = new StringBuilder(head);
        for (Term part : names) {
            out.append(
                    part instanceof Constant(Str name, var where)
                            ? name(part, name, style)
                            : "[" + RegoText.of(part) + "]");
        }
        return out.toString();
    }

    private static String name(Term part, Str name, Style style) {
        return needsBrackets(part, name.text(), style) ? "[" + name + "]" : "." + name.text();
    }

    private static boolean needsBrackets(Term part, String name, Style style) {
        if (!Names.isIdentifier(name)) {
            return true;
        }
        return style.keywords().contains(name)
                && (!style.keywordsInRefs() || Place.of(part).beginsWith('"'));
    }
}
