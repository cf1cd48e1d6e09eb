package io.regent.value;

/** Refuses documents that are small as text and huge as values, because aliases of aliases multiply. */
final class AliasBudget {
    private static final int FREE_ALIASED = 100;
    private static final int FREE_READ = 1000;
    private static final double SMALL_DOCUMENT = 400_000;
    private static final double LARGE_DOCUMENT = 4_000_000;
    private static final double SMALL_SHARE = 0.99;
    private static final double LARGE_SHARE = 0.10;

    private double read;
    private double aliased;

    /** Counts nodes written out. */
    void read(long nodes) {
        read += nodes;
    }

    /** Counts the nodes behind an alias. */
    void readAlias(long nodes) {
        read += nodes;
        aliased += nodes;
        if (aliased > FREE_ALIASED && read > FREE_READ && aliased / read > allowedShare()) {
            throw new DataException("yaml: document contains excessive aliasing", -1);
        }
    }

    /** The share of aliased nodes a document may have: nearly all of a small one, a tenth of a large one. */
    private double allowedShare() {
        double size = Math.clamp((read - SMALL_DOCUMENT) / (LARGE_DOCUMENT - SMALL_DOCUMENT), 0.0, 1.0);
        return SMALL_SHARE - (SMALL_SHARE - LARGE_SHARE) * size;
    }
}
