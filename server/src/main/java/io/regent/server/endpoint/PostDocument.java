package io.regent.server.endpoint;

import io.regent.agent.Agent;
import io.regent.agent.Question.Document;
import io.regent.server.Asking;
import io.regent.server.Bodies;
import io.regent.server.Endpoint;
import io.regent.server.Errors;
import io.regent.server.Reply;
import io.regent.server.Request;
import io.regent.value.Null;
import io.regent.value.Obj;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/data/{path}}: a document; the input stands in the member {@code input} of the body. */
public final class PostDocument implements Endpoint {
    private static final String MALFORMED = "body contains malformed input document: ";

    private final Agent agent;

    public PostDocument(Agent agent) {
        this.agent = agent;
    }

    @Override
    public Reply answer(Request request) {
        Asking asking = new Asking(agent, request);
        Document document = asking.document();
        Value input = asking.input(() -> input(request));
        return DocumentReply.of(asking.decide(document, input), agent, asking, request, input == null);
    }

    // OPA: an input of null is none.
    private static @Nullable Value input(Request request) {
        Value body = Bodies.document(request, MALFORMED);
        if (body == null || body instanceof Null) {
            return null;
        }
        if (!(body instanceof Obj fields)) {
            throw Errors.invalid(MALFORMED + Bodies.mismatch(body, "types.alias"));
        }
        Value input = Bodies.member(fields, "input");
        return input instanceof Null ? null : input;
    }
}
