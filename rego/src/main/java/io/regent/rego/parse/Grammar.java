package io.regent.rego.parse;

import io.regent.rego.ParseOptions;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The levels of the grammar over one cursor; they call each other through here. */
final class Grammar {
    // INVARIANT: a tree of this depth can be walked on the smallest usual stack (512 KiB), so nobody else has to count.
    private static final int MOST_LEVELS = 500;

    final Cursor cursor;
    final ParseOptions options;
    final TermParser terms;
    final ScalarParser scalars;
    final RefParser refs;
    final CollectionParser collections;
    final TemplateParser templates;
    final BodyParser bodies;
    final LiteralParser literals;
    private int depth;

    Grammar(Cursor cursor, ParseOptions options) {
        this.cursor = cursor;
        this.options = options;
        terms = new TermParser(this);
        scalars = new ScalarParser(cursor);
        refs = new RefParser(this);
        collections = new CollectionParser(this);
        templates = new TemplateParser(this);
        bodies = new BodyParser(this);
        literals = new LiteralParser(this);
    }

    /**
     * Reads one level deeper.
     *
     * @return what {@code level} gives, or null (with an error) when the text is nested too deeply
     */
    <T> @Nullable T enter(Supplier<@Nullable T> level) {
        if (depth >= MOST_LEVELS) {
            tooDeep();
            return null;
        }
        depth++;
        try {
            return level.get();
        } finally {
            depth--;
        }
    }

    /** Whether a chain of operators of this length still makes a tree that everyone can walk; else there is an error. */
    boolean mayGrow(int length) {
        if (depth + length < MOST_LEVELS) {
            return true;
        }
        tooDeep();
        return false;
    }

    private void tooDeep() {
        cursor.error(cursor.location(), "max parsing recursion depth exceeded");
    }

    /** The same grammar at the same place, trying what another set of keywords would make of it. */
    Grammar fork(Keywords keywords) {
        return new Grammar(cursor.fork(keywords), options);
    }
}
