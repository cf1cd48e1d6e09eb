package io.regent.server.endpoint;

import io.regent.agent.Agent;
import io.regent.server.Asking;
import io.regent.server.Endpoint;
import io.regent.server.Reply;
import io.regent.server.Request;

/** {@code POST /}: the default decision; the body is the input, the answer is the document. */
public final class DefaultDecision implements Endpoint {
    private final Agent agent;

    public DefaultDecision(Agent agent) {
        this.agent = agent;
    }

    @Override
    public Reply answer(Request request) {
        return BareDocument.answer(new Asking(agent, request), agent.defaultDecision(), request);
    }
}
