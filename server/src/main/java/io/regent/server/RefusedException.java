package io.regent.server;

/** A request that is not answered as it wished; carries the answer it gets instead. */
public final class RefusedException extends RuntimeException {
    private final transient Reply reply;

    public RefusedException(Reply reply) {
        super("refused with status " + reply.status(), null, false, false);
        this.reply = reply;
    }

    public Reply reply() {
        return reply;
    }
}
