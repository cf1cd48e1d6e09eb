package io.regent.cli.bench;

import io.regent.rego.Diagnostic;
import io.regent.rego.RegoException;

/** Reasons to measure nothing that are neither of the parser nor of an evaluation. */
final class BenchFailure {
    private BenchFailure() {}

    static RegoException of(String message) {
        return new RegoException(new Diagnostic("", message, null));
    }

    /** What {@code --fail} refuses. */
    static RegoException undefined() {
        return of("undefined result");
    }
}
