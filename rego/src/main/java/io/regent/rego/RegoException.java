package io.regent.rego;

import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong with a policy, a query or an evaluation; at least one diagnostic. */
public final class RegoException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Diagnostic> diagnostics;

    public RegoException(List<Diagnostic> diagnostics) {
        super(describe(diagnostics));
        this.diagnostics = List.copyOf(diagnostics);
    }

    public RegoException(Diagnostic diagnostic) {
        this(List.of(diagnostic));
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    private static String describe(List<Diagnostic> diagnostics) {
        String all = diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n"));
        return diagnostics.size() == 1 ? "1 error occurred: " + all : diagnostics.size() + " errors occurred:\n" + all;
    }
}
