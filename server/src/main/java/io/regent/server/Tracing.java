package io.regent.server;

import io.regent.engine.trace.Explanation;
import io.regent.engine.trace.PrettyTrace;
import io.regent.engine.trace.TraceBuffer;
import io.regent.engine.trace.TraceEvent;
import io.regent.rego.Location;
import io.regent.rego.ast.AstJson;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Var;
import io.regent.value.Arr;
import io.regent.value.JsonFields;
import io.regent.value.Null;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the parameter {@code explain} asks for: which steps an evaluation took. */
final class Tracing {
    private final Explanation mode;
    private final TraceBuffer steps = new TraceBuffer();

    private Tracing(Explanation mode) {
        this.mode = mode;
    }

    /** Null when no explanation is asked for; unknown modes do not count. */
    static @Nullable Tracing of(Request request) {
        for (String name : request.parameters().all("explain")) {
            Explanation mode = Explanation.named(name);
            if (mode != null) {
                return mode == Explanation.OFF ? null : new Tracing(mode);
            }
        }
        return null;
    }

    TraceBuffer listener() {
        return steps;
    }

    /** Puts the steps: lines of text when {@code pretty}, else objects. */
    void put(JsonFields fields, boolean pretty) {
        List<TraceEvent> shown = mode.of(steps.events());
        if (pretty) {
            List<Value> lines = new ArrayList<>();
            PrettyTrace.lines(shown, false).forEach(line -> lines.add(Str.of(line)));
            fields.put("explanation", Arr.of(lines));
        } else {
            fields.put("explanation", shown.stream().map(Tracing::json).toList());
        }
    }

    private static JsonFields json(TraceEvent event) {
        boolean note = !event.message().isEmpty() && event.op().title().equals("Note");
        JsonFields fields = new JsonFields()
                .put("op", event.op().title().toLowerCase(Locale.ROOT))
                .put("query_id", event.queryId())
                .put("parent_id", event.parentId())
                .put("type", note ? "" : type(event.node()))
                .put("node", note ? Null.NULL : tree(event))
                .put("locals", locals(event));
        return event.message().isEmpty() ? fields : fields.put("message", event.message());
    }

    private static String type(Node node) {
        return switch (node) {
            case Body body -> "body";
            case Rule rule -> "rule";
            default -> "expr";
        };
    }

    private static Value tree(TraceEvent event) {
        return switch (event.node()) {
            case Body body -> AstJson.DEFAULT.body(body);
            case Rule rule -> AstJson.DEFAULT.rule(rule);
            case Expr expr -> AstJson.DEFAULT.expr(expr, Math.max(0, event.index()));
            default -> Null.NULL;
        };
    }

    private static List<JsonFields> locals(TraceEvent event) {
        List<JsonFields> locals = new ArrayList<>();
        event.locals()
                .snapshot()
                .forEach((name, value) -> locals.add(new JsonFields()
                        .put("key", AstJson.DEFAULT.term(new Var(name, Location.NONE)))
                        .put("value", AstJson.DEFAULT.term(new Constant(value, Location.NONE)))));
        return locals;
    }
}
