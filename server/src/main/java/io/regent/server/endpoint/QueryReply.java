package io.regent.server.endpoint;

import io.regent.agent.Decision;
import io.regent.agent.Question.Query;
import io.regent.engine.ResultRow;
import io.regent.rego.RegoException;
import io.regent.server.Asking;
import io.regent.server.Errors;
import io.regent.server.RefusedException;
import io.regent.server.Reply;
import io.regent.server.Request;
import io.regent.value.JsonFields;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An ad-hoc query and its answer: the variables of every way in which it holds. */
final class QueryReply {
    private QueryReply() {}

    static Reply answer(Asking asking, Request request, String query, @Nullable Value input) {
        if (query.isBlank()) {
            throw Errors.internal("cannot evaluate empty query");
        }
        Decision decision;
        try {
            decision = asking.decide(new Query(query), input);
        } catch (RegoException wrong) {
            throw new RefusedException(Errors.ofQuery(wrong));
        }
        JsonFields fields = new JsonFields();
        asking.explain(fields);
        asking.putMetrics(fields);
        if (!decision.result().isUndefined()) {
            fields.put("result", rows(decision.result().rows()));
        }
        DocumentReply.putLabels(fields, decision, request);
        return Reply.json(fields, request.isPretty());
    }

    private static List<JsonFields> rows(List<ResultRow> rows) {
        List<JsonFields> all = new ArrayList<>();
        for (ResultRow row : rows) {
            JsonFields bindings = new JsonFields();
            row.bindings().forEach(bindings::put);
            all.add(bindings);
        }
        return all;
    }
}
