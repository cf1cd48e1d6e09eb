package io.regent.server.endpoint;

import io.regent.engine.Metrics;
import io.regent.rego.RegoException;
import io.regent.server.Errors;
import io.regent.server.RefusedException;
import io.regent.server.Reply;
import io.regent.server.Request;
import io.regent.value.JsonFields;
import java.util.function.Supplier;

/** What the endpoints that write policies share. */
final class PolicyWriting {
    private PolicyWriting() {}

    /** Runs a change; policies that do not compile are refused with the error code {@code code}. */
    static <T> void change(Supplier<T> change, String code, Metrics metrics) {
        try {
            metrics.time(Metrics.MODULE_COMPILE, change);
        } catch (RegoException wrong) {
            throw new RefusedException(Errors.ofPolicies(wrong, code));
        }
    }

    static Reply done(Request request, Metrics metrics) {
        JsonFields fields = new JsonFields();
        if (request.parameters().isOn("metrics")) {
            fields.put("metrics", metrics.toValue());
        }
        return Reply.json(fields, request.isPretty());
    }
}
