package io.regent.builtins.template;

/** What went wrong at a part of a template. */
final class ExecutionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Node node;
    private final String problem;

    ExecutionException(Node node, String problem) {
        super(problem, null, false, false);
        this.node = node;
        this.problem = problem;
    }

    Node node() {
        return node;
    }

    String problem() {
        return problem;
    }
}
