package io.regent.server.http;

/** An address that cannot be listened on. */
public final class ListenException extends RuntimeException {
    ListenException(Address address, String reason) {
        super("listen tcp " + address + ": " + reason);
    }
}
