package io.regent.server.endpoint;

import io.regent.agent.Agent;
import io.regent.server.Asking;
import io.regent.server.Endpoint;
import io.regent.server.Reply;
import io.regent.server.Request;

/** {@code POST /v0/data/{path}}: the body is the input, the answer is the document. */
public final class PostV0Document implements Endpoint {
    private final Agent agent;

    public PostV0Document(Agent agent) {
        this.agent = agent;
    }

    @Override
    public Reply answer(Request request) {
        Asking asking = new Asking(agent, request);
        return BareDocument.answer(asking, asking.document(), request);
    }
}
