package io.regent.server.endpoint;

import io.regent.engine.PolicyFile;
import io.regent.engine.Snapshot;
import io.regent.rego.ast.AstJson;
import io.regent.rego.ast.Module;
import io.regent.value.JsonFields;

/** How the policy API shows a policy. */
final class PolicyJson {
    private PolicyJson() {}

    // OPA: the tree is that of the policy as it was rewritten by the compiler.
    static JsonFields of(PolicyFile policy, Snapshot snapshot) {
        JsonFields fields = new JsonFields().put("id", policy.id()).put("raw", policy.text());
        Module rewritten = snapshot.policy().modules().get(policy.id());
        return rewritten == null ? fields : fields.put("ast", AstJson.DEFAULT.module(rewritten));
    }
}
