package io.regent.server.endpoint;

import io.regent.agent.Agent;
import io.regent.server.Asking;
import io.regent.server.Endpoint;
import io.regent.server.Errors;
import io.regent.server.Reply;
import io.regent.server.Request;

/** {@code GET /v1/query?q=…}: an ad-hoc query. */
public final class GetQuery implements Endpoint {
    private final Agent agent;

    public GetQuery(Agent agent) {
        this.agent = agent;
    }

    @Override
    public Reply answer(Request request) {
        String query = request.parameters().last("q");
        if (query == null) {
            throw Errors.invalid("missing parameter 'q'");
        }
        return QueryReply.answer(new Asking(agent, request), request, query, null);
    }
}
