package io.regent.server.endpoint;

import io.regent.agent.Agent;
import io.regent.agent.Decision;
import io.regent.server.Asking;
import io.regent.server.Reply;
import io.regent.server.Request;
import io.regent.value.JsonFields;
import io.regent.value.Obj;
import io.regent.value.Str;
import java.util.List;

/** How the data API shows a decision. */
final class DocumentReply {
    private static final Obj NO_INPUT =
            Obj.of("code", Str.of("api_usage_warning"), "message", Str.of("'input' key missing from the request"));

    private DocumentReply() {}

    /** @param warned whether to say that the request should have had an input */
    static Reply of(Decision decision, Agent agent, Asking asking, Request request, boolean warned) {
        JsonFields fields = new JsonFields();
        if (request.parameters().isOn("provenance")) {
            fields.put("provenance", Provenance.of(agent.build(), decision.snapshot()));
        }
        asking.explain(fields);
        asking.putMetrics(fields);
        if (decision.value() != null) {
            fields.put("result", decision.value());
        }
        if (warned) {
            fields.put("warning", NO_INPUT);
        }
        putLabels(fields, decision, request);
        return Reply.json(fields, request.isPretty());
    }

    static void putLabels(JsonFields fields, Decision decision, Request request) {
        List<Obj> labels = decision.result().ruleLabels();
        if (request.parameters().isOn("rule_labels") && !labels.isEmpty()) {
            fields.put("rule_labels", io.regent.value.Arr.of(List.copyOf(labels)));
        }
    }
}
