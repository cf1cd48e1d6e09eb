package io.regent.server.endpoint;

import io.regent.engine.PolicyFile;
import io.regent.engine.Snapshot;
import io.regent.value.JsonFields;

/** How the policy API shows a policy. */
final class PolicyJson {
    private PolicyJson() {}

    static JsonFields of(PolicyFile policy, Snapshot snapshot) {
        return new JsonFields().put("id", policy.id()).put("raw", policy.text());
    }
}
