package io.regent.server.endpoint;

import io.regent.agent.Agent;
import io.regent.engine.Metrics;
import io.regent.engine.PolicyFile;
import io.regent.rego.Parser;
import io.regent.rego.RegoException;
import io.regent.rego.Source;
import io.regent.server.Endpoint;
import io.regent.server.Errors;
import io.regent.server.RefusedException;
import io.regent.server.Reply;
import io.regent.server.Request;
import io.regent.value.Obj;

/** {@code PUT /v1/policies/{id}}: adds or replaces a policy; the body is its text. */
public final class PutPolicy implements Endpoint {
    private static final String READ = "server_read_bytes";

    private final Agent agent;

    public PutPolicy(Agent agent) {
        this.agent = agent;
    }

    @Override
    public Reply answer(Request request) {
        String id = String.join("/", request.segments());
        Metrics metrics = new Metrics();
        String text = metrics.time(READ, () -> Source.decode(request.body()));
        if (isUnchanged(id, text) && !request.parameters().isOn("metrics")) {
            return Reply.json(Obj.EMPTY, request.isPretty());
        }
        PolicyFile policy = metrics.time(Metrics.MODULE_PARSE, () -> parse(id, text));
        PolicyWriting.change(
                () -> agent.policies().change(change -> change.putPolicy(policy)), Errors.INVALID_PARAMETER, metrics);
        return PolicyWriting.done(request, metrics);
    }

    private boolean isUnchanged(String id, String text) {
        PolicyFile present = agent.policies().snapshot().policies().get(id);
        return present != null && present.text().equals(text);
    }

    private PolicyFile parse(String id, String text) {
        if (text.isBlank()) {
            throw Errors.invalid(id + ":0: rego_parse_error: empty module");
        }
        try {
            return new PolicyFile(
                    id,
                    text,
                    Parser.parseModule(
                            new Source(id, text),
                            agent.policies().snapshot().options().parse()));
        } catch (RegoException wrong) {
            throw new RefusedException(Errors.ofPolicies(wrong, Errors.INVALID_PARAMETER));
        }
    }
}
