package io.regent.rego.parse;

import io.regent.rego.LargeStack;
import io.regent.rego.ParseOptions;

/** The levels of the grammar over one cursor; they call each other through here. */
final class Grammar {
    /** What a term costs that stands in another one, or as one more operand of a chain. */
    static final int TERM = 1;

    /** What a call of the result of a call costs: several passes look at the whole operator at each of its levels. */
    static final int CALLED_RESULT = 25;

    /** What a branch, a group or an embedded expression costs. */
    static final int EXPR = 2;

    /** What a body costs, or an operand of {@code and} and {@code or}. */
    static final int BODY = 3;

    // INVARIANT: a tree of this depth can be walked on a stack of 1 MiB.
    private static final int SHALLOW = 400;

    /** How deep a text may be nested that is read on a {@link LargeStack}. The reference has 100,000. */
    private static final int MOST_NESTED = 11_000;

    /** How deep its tree may be, chains of operators included. */
    private static final int MOST = 32_000;

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
     * Begins a deeper level, which {@link #shallower} ends.
     *
     * @return false, with an error, when the text is nested too deeply; then nothing has begun
     */
    boolean deeper(int cost) {
        boolean allowed = mayGrow(cost, MOST_NESTED);
        depth += allowed ? cost : 0;
        return allowed;
    }

    void shallower(int cost) {
        depth -= cost;
    }

    /** Whether the tree may become deeper by this much; else there is an error. */
    boolean mayGrow(int cost) {
        return mayGrow(cost, MOST);
    }

    private boolean mayGrow(int cost, int most) {
        if (depth + cost <= SHALLOW) {
            return true;
        }
        if (!cursor.isDeep()) {
            throw new LargeStack.NeededException();
        }
        if (depth + cost <= most) {
            return true;
        }
        cursor.giveUp("max parsing recursion depth exceeded");
        return false;
    }

    /** The same grammar at the same place, trying what another set of keywords would make of it. */
    Grammar fork(Keywords keywords) {
        return new Grammar(cursor.fork(keywords), options);
    }
}
