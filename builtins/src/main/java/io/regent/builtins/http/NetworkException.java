package io.regent.builtins.http;

import io.regent.builtins.HttpCall;

/** No answer came back. */
public final class NetworkException extends Exception {
    private static final long serialVersionUID = 1;

    private final String timedOut;

    private NetworkException(String message, String timedOut) {
        super(message);
        this.timedOut = timedOut;
    }

    static NetworkException of(HttpCall call, String reason, boolean late) {
        return of(call.method(), call.url(), reason, late);
    }

    static NetworkException of(String method, String url, String reason, boolean late) {
        String titled = HttpExchange.titled(method);
        String shorter = late ? titled + " " + url + ": request timed out" : "";
        return new NetworkException(titled + " \"" + url + "\": " + reason, shorter);
    }

    /** The message for a failed call, which is shorter when no answer came in time. */
    public String callMessage() {
        return timedOut.isEmpty() ? String.valueOf(getMessage()) : timedOut;
    }
}
