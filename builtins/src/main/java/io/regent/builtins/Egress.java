package io.regent.builtins;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way out to other machines. Built-ins have no other one; who evaluates decides whether there is one at all. */
public interface Egress {
    /**
     * The addresses of a host, of 4 or 16 bytes each, at least one.
     *
     * @throws java.net.UnknownHostException when there is no such host
     */
    List<byte[]> addresses(String host) throws IOException;

    /**
     * The answer to one request; redirects are not followed.
     *
     * @throws java.net.SocketTimeoutException when it did not come in time
     */
    HttpReply send(HttpCall call) throws IOException;

    /** Answers that are kept beyond a query; null when none are. */
    default @Nullable AnswerCache answers() {
        return null;
    }
}
