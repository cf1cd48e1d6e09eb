package io.regent.server.endpoint;

import io.regent.engine.Metrics;
import io.regent.rego.RegoException;
import io.regent.server.Errors;
import io.regent.server.RefusedException;
import io.regent.server.Reply;
import io.regent.server.Request;
import io.regent.value.DataException;
import io.regent.value.JsonFields;
import io.regent.value.JsonReader;
import io.regent.value.Value;

/** What the endpoints that write documents share. */
final class Writing {
    private final Request request;
    private final Metrics metrics = new Metrics();

    Writing(Request request) {
        this.request = request;
        metrics.timer(Metrics.SERVER_HANDLER).start();
    }

    /** The JSON document that the body begins with. */
    Value body() {
        return metrics.time(Metrics.INPUT_PARSE, () -> read(request.body()));
    }

    private static Value read(byte[] body) {
        try {
            return JsonReader.readFirst(body);
        } catch (DataException wrong) {
            throw Errors.invalid(wrong.getMessage());
        }
    }

    /** Runs a change of the current policies and data; rules in the way are the request's fault. */
    void change(Runnable change) {
        try {
            change.run();
        } catch (RegoException wrong) {
            if (wrong.diagnostics().get(0).code().startsWith("rego_")) {
                throw Errors.invalid(String.valueOf(wrong.getMessage()));
            }
            throw wrong;
        }
    }

    /** The answer when all went well: nothing, or the metrics asked for. */
    Reply done() {
        metrics.timer(Metrics.SERVER_HANDLER).stop();
        boolean shown =
                request.parameters().isOn("metrics") || request.parameters().isOn("instrument");
        return shown ? Reply.json(new JsonFields().put("metrics", metrics.toValue()), false) : Reply.empty(204);
    }

    static RefusedException unchanged() {
        return new RefusedException(Reply.empty(304));
    }
}
