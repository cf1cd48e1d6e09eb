package io.regent.cli.bench;

/**
 * How often something was repeated, and what that took.
 *
 * @param bytes the memory that was allocated meanwhile
 */
record Rounds(long count, long nanos, long bytes) {
    double nanosEach() {
        return (double) nanos / Math.max(1, count);
    }

    long bytesEach() {
        return bytes / Math.max(1, count);
    }
}
