package io.regent.server.endpoint;

import io.regent.agent.Decision;
import io.regent.agent.Question.Document;
import io.regent.engine.Snapshot;
import io.regent.rego.RuleTree;
import io.regent.server.Asking;
import io.regent.server.Bodies;
import io.regent.server.Errors;
import io.regent.server.RefusedException;
import io.regent.server.Reply;
import io.regent.server.Request;
import io.regent.value.Str;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** A decision whose input is the whole body and whose answer is the document alone. */
final class BareDocument {
    private static final String MALFORMED =
            "unexpected parse error for input: body contains malformed input document: ";

    private BareDocument() {}

    static Reply answer(Asking asking, Document document, Request request) {
        Value input = asking.input(() -> Bodies.document(request, MALFORMED));
        Decision decision = asking.decide(document, input);
        Value value = decision.value();
        if (value == null) {
            String what = isKnown(document, decision.snapshot()) ? "undefined" : "missing";
            throw new RefusedException(Reply.error(404, Errors.UNDEFINED, "document " + what + ": " + document));
        }
        return Reply.json(value, request.isPretty());
    }

    /** Whether a rule might define the document. */
    private static boolean isKnown(Document document, Snapshot snapshot) {
        @Nullable RuleTree rules = snapshot.policy().rules();
        for (String key : document.path()) {
            rules = rules.child(Str.of(key));
            if (rules == null) {
                return false;
            }
            if (!rules.definitions().isEmpty()) {
                return true;
            }
        }
        return true;
    }
}
