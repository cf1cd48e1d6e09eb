package io.regent.server.endpoint;

import io.regent.agent.Agent;
import io.regent.engine.Snapshot;
import io.regent.server.Endpoint;
import io.regent.server.Reply;
import io.regent.server.Request;
import io.regent.value.Arr;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code GET /v1/policies}: all policies. */
public final class ListPolicies implements Endpoint {
    private final Agent agent;

    public ListPolicies(Agent agent) {
        this.agent = agent;
    }

    @Override
    public Reply answer(Request request) {
        Snapshot snapshot = agent.policies().snapshot();
        List<Value> policies = new ArrayList<>();
        snapshot.policies().values().forEach(policy -> policies.add(PolicyJson.of(policy, snapshot)));
        return PolicyJson.reply(Arr.of(policies), request);
    }
}
