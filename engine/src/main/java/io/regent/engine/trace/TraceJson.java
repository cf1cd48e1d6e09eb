package io.regent.engine.trace;

import io.regent.rego.Location;
import io.regent.rego.ast.AstJson;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Rule;
import io.regent.value.Arr;
import io.regent.value.JsonFields;
import io.regent.value.Null;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A trace as the command line of the reference writes it in JSON. */
public final class TraceJson {
    private TraceJson() {}

    /** One object for each event. */
    public static List<JsonFields> of(List<TraceEvent> events) {
        List<JsonFields> all = new ArrayList<>();
        events.forEach(event -> all.add(of(event)));
        return all;
    }

    private static JsonFields of(TraceEvent event) {
        boolean bare = event.op() == Op.NOTE;
        JsonFields fields = new JsonFields()
                .put("Op", event.op().title())
                .put("Node", bare ? Null.NULL : node(event.node(), event.index()))
                .put("Location", location(event.location()))
                .put("QueryID", event.queryId())
                .put("ParentID", event.parentId())
                .put("Locals", bare ? Null.NULL : locals(event.locals()))
                .put("LocalMetadata", bare ? Null.NULL : names(event.locals()))
                .put("Message", event.message());
        return fields.put(
                "Ref",
                event.ref() == null
                        ? Null.NULL
                        : AstJson.DEFAULT.terms(event.ref().parts()));
    }

    private static JsonFields location(Location location) {
        return new JsonFields()
                .put("file", location.file())
                .put("row", location.row())
                .put("col", location.column());
    }

    private static Value node(Node node, int index) {
        return switch (node) {
            case Expr expr -> AstJson.DEFAULT.expr(expr, Math.max(index, 0));
            case Body body -> AstJson.DEFAULT.body(body);
            case Rule rule -> AstJson.DEFAULT.rule(rule);
            default -> Null.NULL;
        };
    }

    private static Arr locals(Locals locals) {
        Arr.Builder all = Arr.builder();
        for (Map.Entry<String, Value> local : locals.snapshot().entrySet()) {
            Obj term = AstJson.DEFAULT.term(new Constant(local.getValue(), Location.NONE));
            all.add(term.with("name", Str.of(local.getKey())));
        }
        return all.build();
    }

    /** The names that the user gave to variables which have others now. */
    private static Obj names(Locals locals) {
        Obj.Builder all = Obj.builder();
        for (String name : locals.snapshot().keySet()) {
            String written = locals.written(name);
            if (!written.equals(name)) {
                all.put(name, Obj.of("name", Str.of(written)));
            }
        }
        return all.build();
    }
}
