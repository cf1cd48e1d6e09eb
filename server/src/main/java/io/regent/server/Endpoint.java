package io.regent.server;

/** Answers one kind of request. Runs on a thread of its own and may block. */
@FunctionalInterface
public interface Endpoint {
    /**
     * The answer.
     *
     * @throws RefusedException with another answer
     * @throws io.regent.rego.RegoException for errors of policies, queries and documents; see {@link Errors}
     */
    Reply answer(Request request);
}
