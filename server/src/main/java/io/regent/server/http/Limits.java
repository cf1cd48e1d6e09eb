package io.regent.server.http;

import io.regent.server.Errors;
import io.regent.server.Reply;

/**
 * How large a request may be, in bytes.
 *
 * @param body the body as it is sent
 * @param head the first line, and the headers together
 */
public record Limits(long body, int head) {
    /** The reference's limits. */
    public static final Limits DEFAULT = new Limits(1L << 28, 1 << 20);

    Reply bodyTooLarge(long size) {
        return Reply.error(
                400,
                Errors.INVALID_PARAMETER,
                "request body too large: " + size + " bytes exceeds limit of " + body
                        + " bytes (server.decoding.max_length)");
    }
}
