package io.regent.engine.topdown;

import java.util.BitSet;

/** Which variables are known at a place of a body that is being prepared. */
final class Scope {
    final Program program;
    final Layout layout;
    private final BitSet known;

    private Scope(Program program, Layout layout, BitSet known) {
        this.program = program;
        this.layout = layout;
        this.known = known;
    }

    /** A scope that knows nothing yet. */
    static Scope empty(Program program, Layout layout) {
        return new Scope(program, layout, new BitSet());
    }

    /** A scope for an inner body: it knows what this one knows, and what it learns stays inside. */
    Scope nested() {
        return new Scope(program, layout, (BitSet) known.clone());
    }

    boolean isKnown(String name) {
        Integer slot = layout.find(name);
        return slot != null && known.get(slot);
    }

    /** The slot of a variable that from here on is known. */
    int learn(String name) {
        int slot = layout.slot(name);
        known.set(slot);
        return slot;
    }

    /** A slot for an intermediate value that from here on is known. */
    int learnUnnamed() {
        int slot = layout.unnamed();
        known.set(slot);
        return slot;
    }

    /** The slots that are known here and were not in {@code before}. */
    int[] learnedSince(BitSet before) {
        BitSet learned = (BitSet) known.clone();
        learned.andNot(before);
        return learned.stream().toArray();
    }

    BitSet snapshot() {
        return (BitSet) known.clone();
    }
}
