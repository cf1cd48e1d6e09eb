package io.regent.server.endpoint;

import io.regent.agent.Agent;
import io.regent.agent.DecisionOptions;
import io.regent.agent.Question.Document;
import io.regent.engine.Metrics;
import io.regent.server.Endpoint;
import io.regent.server.Reply;
import io.regent.server.Request;
import io.regent.value.Bool;
import io.regent.value.JsonFields;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code GET /health}: the program runs; without bundles and plugins there is nothing else to wait for. {@code GET
 * /health/live}: the rule {@code data.system.health.live} is true.
 */
public final class Health implements Endpoint {
    private static final Obj INPUT = Obj.of("plugins_ready", Bool.TRUE, "plugin_state", Obj.EMPTY);

    private final Agent agent;

    public Health(Agent agent) {
        this.agent = agent;
    }

    @Override
    public Reply answer(Request request) {
        return request.segments().isEmpty() ? Reply.json(Obj.EMPTY, false) : ofRule(request.segments());
    }

    private Reply ofRule(List<String> rule) {
        List<String> path = new ArrayList<>(List.of("system", "health"));
        path.addAll(rule);
        Document document = new Document(path);
        Value value = agent.decisions()
                .decide(document, INPUT, DecisionOptions.of(new Metrics()))
                .value();
        if (value instanceof Bool verdict && verdict.equals(Bool.TRUE)) {
            return Reply.json(Obj.EMPTY, false);
        }
        String outcome = value == null ? "was undefined" : "returned unexpected value";
        String message = "health check (" + document + ") " + outcome;
        return Reply.json(500, new JsonFields().put("error", message).compact());
    }
}
