package io.regent.rego.format;

import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.SetTerm;

/** Arrays, sets and objects, with their brackets. */
final class CollectionPrinter {
    private final Printer printer;

    CollectionPrinter(Printer printer) {
        this.printer = printer;
    }

    void array(ArrayTerm array) throws CommentClash {
        Place place = Place.of(array);
        printer.page.write("[");
        try {
            printer.items.terms(array.items(), place, place.closing('[', ']'), true);
        } finally {
            printer.page.write("]");
        }
    }

    void set(SetTerm set) throws CommentClash {
        Place place = Place.of(set);
        if (set.members().isEmpty()) {
            printer.page.write("set()");
            printer.commentsUpTo(place.closing('(', ')'));
            return;
        }
        printer.page.write("{");
        try {
            printer.items.terms(set.members(), place, place.closing('{', '}'), true);
        } finally {
            printer.page.write("}");
        }
    }

    void object(ObjectTerm object) throws CommentClash {
        Place place = Place.of(object);
        printer.page.write("{");
        try {
            printer.items.members(object.members(), place, place.closing('{', '}'));
        } finally {
            printer.page.write("}");
        }
    }
}
