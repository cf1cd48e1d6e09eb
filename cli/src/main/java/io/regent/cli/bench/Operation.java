package io.regent.cli.bench;

/** What a benchmark repeats. */
interface Operation {
    /** Forgets what earlier rounds recorded. */
    void reset();

    /** One round. */
    void run();
}
