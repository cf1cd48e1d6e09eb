package io.regent.server.endpoint;

import io.regent.agent.Agent;
import io.regent.engine.Metrics;
import io.regent.server.Endpoint;
import io.regent.server.Errors;
import io.regent.server.Reply;
import io.regent.server.Request;

/** {@code DELETE /v1/policies/{id}}: removes a policy that no other one needs. */
public final class DeletePolicy implements Endpoint {
    private final Agent agent;

    public DeletePolicy(Agent agent) {
        this.agent = agent;
    }

    @Override
    public Reply answer(Request request) {
        String id = String.join("/", request.segments());
        Metrics metrics = new Metrics();
        PolicyWriting.change(
                () -> agent.policies().change(change -> change.removePolicy(id)), Errors.INVALID_OPERATION, metrics);
        return PolicyWriting.done(request, metrics);
    }
}
