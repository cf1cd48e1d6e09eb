package io.regent.server.endpoint;

import io.regent.agent.Agent;
import io.regent.engine.PolicyFile;
import io.regent.engine.Snapshot;
import io.regent.engine.store.StorageErrors;
import io.regent.server.Endpoint;
import io.regent.server.Reply;
import io.regent.server.Request;

/** {@code GET /v1/policies/{id}}: one policy. */
public final class GetPolicy implements Endpoint {
    private final Agent agent;

    public GetPolicy(Agent agent) {
        this.agent = agent;
    }

    @Override
    public Reply answer(Request request) {
        String id = String.join("/", request.segments());
        Snapshot snapshot = agent.policies().snapshot();
        PolicyFile policy = snapshot.policies().get(id);
        if (policy == null) {
            throw StorageErrors.policyNotFound(id);
        }
        return PolicyJson.reply(PolicyJson.of(policy, snapshot), request);
    }
}
