package io.regent.engine.topdown;

/** Rough sizes in bytes, for the memory budget. */
final class Sizes {
    /** A member of a collection that is built. */
    static final long MEMBER = 48;
    /** A remembered call. */
    static final long CALL = 160;

    private Sizes() {}
}
