package io.regent.rego.schema;

import org.jspecify.annotations.Nullable;

/** A part of a document, by its way from the whole. */
record Spot(@Nullable Spot around, String name) {
    private static final String ROOT = "(Root)";

    static final Spot WHOLE = new Spot(null, ROOT);

    Spot below(String part) {
        return new Spot(this, part);
    }

    /** The way without the whole, unless it is the whole. */
    String field() {
        if (around == null) {
            return ROOT;
        }
        return around.around == null ? name : around.field() + "." + name;
    }
}
