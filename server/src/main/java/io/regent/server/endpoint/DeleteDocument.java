package io.regent.server.endpoint;

import io.regent.agent.Agent;
import io.regent.engine.store.DataPath;
import io.regent.server.Endpoint;
import io.regent.server.Reply;
import io.regent.server.Request;

/** {@code DELETE /v1/data/{path}}: removes a base document. */
public final class DeleteDocument implements Endpoint {
    private final Agent agent;

    public DeleteDocument(Agent agent) {
        this.agent = agent;
    }

    @Override
    public Reply answer(Request request) {
        Writing writing = new Writing(request);
        DataPath path = new DataPath(request.segments());
        writing.change(() -> agent.policies().change(change -> change.remove(path)));
        return writing.done();
    }
}
