package io.regent.server.endpoint;

import io.regent.agent.Agent;
import io.regent.server.Asking;
import io.regent.server.Bodies;
import io.regent.server.Endpoint;
import io.regent.server.Reply;
import io.regent.server.Request;
import io.regent.value.Null;
import io.regent.value.Obj;
import io.regent.value.Value;

/** {@code POST /v1/query}: an ad-hoc query with an input. */
public final class PostQuery implements Endpoint {
    private static final String TYPE = "QueryRequestV1";
    private static final String UNREADABLE = "error(s) occurred while decoding request: ";

    private final Agent agent;

    public PostQuery(Agent agent) {
        this.agent = agent;
    }

    @Override
    public Reply answer(Request request) {
        Asking asking = new Asking(agent, request);
        Obj fields = Bodies.fields(request, "types." + TYPE, UNREADABLE);
        String query = Bodies.text(fields, TYPE, "query", UNREADABLE);
        Value input = Bodies.member(fields, "input");
        return QueryReply.answer(asking, request, query, input instanceof Null ? null : input);
    }
}
