package io.regent.server;

import io.regent.engine.Cancellation;
import java.util.List;

/**
 * A request, read to its end.
 *
 * @param method in upper case
 * @param path what was asked for, still escaped, without the query
 * @param query the query with its question mark, still escaped; empty when there is none
 * @param segments the unescaped parts of the path that the route leaves open; set by the router
 * @param cancellation thrown when the client goes away
 */
public record Request(
        String method,
        String path,
        String query,
        List<String> segments,
        Parameters parameters,
        Headers headers,
        byte[] body,
        Cancellation cancellation) {
    public Request {
        segments = List.copyOf(segments);
    }

    /** A request whose parameters are still in {@code query}. */
    public static Request of(
            String method, String path, String query, Headers headers, byte[] body, Cancellation cancellation) {
        Parameters parameters = query.length() < 2 ? Parameters.NONE : Parameters.parse(query.substring(1));
        return new Request(method, path, query, List.of(), parameters, headers, body, cancellation);
    }

    Request withSegments(List<String> changed) {
        return new Request(method, path, query, changed, parameters, headers, body, cancellation);
    }

    public boolean isPretty() {
        return parameters.isOn("pretty");
    }
}
