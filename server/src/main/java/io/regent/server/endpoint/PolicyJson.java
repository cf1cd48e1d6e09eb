package io.regent.server.endpoint;

import io.regent.engine.PolicyFile;
import io.regent.engine.Snapshot;
import io.regent.rego.ast.AstJson;
import io.regent.rego.ast.Module;
import io.regent.server.Reply;
import io.regent.server.Request;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;

/** How the policy API shows policies. */
final class PolicyJson {
    private PolicyJson() {}

    // OPA: the tree is that of the policy as it was rewritten by the compiler.
    static Obj of(PolicyFile policy, Snapshot snapshot) {
        Obj.Builder fields = Obj.builder().put("id", Str.of(policy.id())).put("raw", Str.of(policy.text()));
        Module rewritten = snapshot.policy().modules().get(policy.id());
        if (rewritten != null) {
            fields.put("ast", AstJson.DEFAULT.module(rewritten));
        }
        return fields.build();
    }

    static Reply reply(Value result, Request request) {
        return Reply.json(200, TreeText.of(Obj.of("result", result), request.isPretty()));
    }
}
