package io.regent.server;

/**
 * A method and a path with the endpoint behind them.
 *
 * @param path without a slash at the end, {@code /} apart
 * @param open whether any further segments may follow; they become {@link Request#segments()}
 */
record Route(String method, String path, boolean open, Endpoint endpoint) {
    static final String REST = "/{path}";

    /** A route for {@code pattern}; one that ends in {@code /{path}} is open. */
    static Route of(String method, String pattern, Endpoint endpoint) {
        return pattern.endsWith(REST)
                ? new Route(method, pattern.substring(0, pattern.length() - REST.length()), true, endpoint)
                : new Route(method, pattern, false, endpoint);
    }

    /** Whether {@code asked} is of this route, whatever the method. */
    boolean reaches(String asked) {
        return open ? asked.startsWith(path + "/") : asked.equals(path);
    }

    String pattern() {
        return open ? path + REST : path;
    }
}
