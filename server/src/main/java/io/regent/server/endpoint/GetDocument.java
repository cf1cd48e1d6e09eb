package io.regent.server.endpoint;

import io.regent.agent.Agent;
import io.regent.agent.Question.Document;
import io.regent.server.Asking;
import io.regent.server.Endpoint;
import io.regent.server.Errors;
import io.regent.server.Reply;
import io.regent.server.Request;
import io.regent.value.DataException;
import io.regent.value.JsonReader;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/data/{path}}: a document; the input stands in the parameter {@code input}. */
public final class GetDocument implements Endpoint {
    private final Agent agent;

    public GetDocument(Agent agent) {
        this.agent = agent;
    }

    @Override
    public Reply answer(Request request) {
        Asking asking = new Asking(agent, request);
        Document document = asking.document();
        Value input = asking.input(() -> input(request));
        return DocumentReply.of(asking.decide(document, input), agent, asking, request, false);
    }

    private static @Nullable Value input(Request request) {
        String text = request.parameters().last("input");
        if (text == null) {
            return null;
        }
        try {
            return JsonReader.read(text);
        } catch (DataException wrong) {
            throw Errors.invalid("parameter contains malformed input document: " + wrong.getMessage());
        }
    }
}
