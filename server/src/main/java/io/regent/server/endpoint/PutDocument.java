package io.regent.server.endpoint;

import io.regent.agent.Agent;
import io.regent.engine.Change;
import io.regent.engine.store.DataPath;
import io.regent.engine.store.Documents;
import io.regent.server.Endpoint;
import io.regent.server.Reply;
import io.regent.server.Request;
import io.regent.value.Value;

/** {@code PUT /v1/data/{path}}: writes a base document; {@code If-None-Match: *} only where none is yet. */
public final class PutDocument implements Endpoint {
    private final Agent agent;

    public PutDocument(Agent agent) {
        this.agent = agent;
    }

    @Override
    public Reply answer(Request request) {
        Writing writing = new Writing(request);
        Value document = writing.body();
        DataPath path = new DataPath(request.segments());
        boolean onlyNew = "*".equals(request.headers().get("If-None-Match"));
        writing.change(() -> agent.policies().change(change -> put(change, path, document, onlyNew)));
        return writing.done();
    }

    private static void put(Change change, DataPath path, Value document, boolean onlyNew) {
        if (onlyNew && Documents.find(change.data(), path) != null) {
            throw Writing.unchanged();
        }
        change.put(path, document);
    }
}
