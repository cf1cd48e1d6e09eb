package io.regent.server.endpoint;

import io.regent.server.Endpoint;
import io.regent.server.Errors;
import io.regent.server.Reply;
import io.regent.server.Request;

/** What the reference has here and this program does not yet: says so. */
public final class NotBuilt implements Endpoint {
    private final String what;

    public NotBuilt(String what) {
        this.what = what;
    }

    @Override
    public Reply answer(Request request) {
        return Errors.notBuilt(what);
    }
}
