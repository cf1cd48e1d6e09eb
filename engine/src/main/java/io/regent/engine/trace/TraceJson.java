package io.regent.engine.trace;

import io.regent.rego.Location;
import io.regent.rego.ast.AstJson;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Constants;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import io.regent.value.Arr;
import io.regent.value.JsonFields;
import io.regent.value.Null;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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
                .put("Node", bare ? Null.NULL : node(event.node(), event.index()));
        putLocation(fields, "Location", event.location())
                .put("QueryID", event.queryId())
                .put("ParentID", event.parentId())
                .put("Locals", bare ? Null.NULL : locals(event.locals()))
                .putAll(metadata(event, bare))
                .put("Message", event.message());
        return fields.put(
                "Ref",
                event.ref() == null || event.op() != Op.INDEX
                        ? Null.NULL
                        : AstJson.DEFAULT.terms(event.ref().parts()));
    }

    /** Puts a place, its members in the reference's order; null for none. */
    private static JsonFields putLocation(JsonFields fields, String name, Location location) {
        return location.isKnown()
                ? fields.put(
                        name,
                        new JsonFields()
                                .put("file", location.file())
                                .put("row", location.row())
                                .put("col", location.column()))
                : fields.put(name, Null.NULL);
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
            Obj term = AstJson.DEFAULT.term(Constants.written(local.getValue()));
            boolean wildcard = local.getKey().startsWith(Var.WILDCARD_PREFIX);
            all.add(term.with("name", Str.of(wildcard ? "_" : local.getKey())));
        }
        return all.build();
    }

    /** {@code LocalMetadata}: the names that the user gave to variables, and where these stand. */
    private static JsonFields metadata(TraceEvent event, boolean bare) {
        String member = "LocalMetadata";
        if (bare) {
            return new JsonFields().put(member, Null.NULL);
        }
        SortedMap<String, JsonFields> all = new TreeMap<>();
        Locals locals = event.locals();
        locals.snapshot().keySet().forEach(name -> all.put(name, metadata(locals, name, locals.place(name))));
        // Of those that have no value yet, the renamed ones.
        Walk.nodes(event.node(), node -> {
            if (node instanceof Var variable
                    && !locals.written(variable.name()).equals(variable.name())
                    && !all.containsKey(variable.name())) {
                all.put(variable.name(), metadata(locals, variable.name(), variable.location()));
            }
            return true;
        });
        JsonFields names = new JsonFields();
        all.forEach(names::put);
        return new JsonFields().put(member, names);
    }

    private static JsonFields metadata(Locals locals, String name, Location place) {
        return putLocation(new JsonFields().put("name", locals.written(name)), "location", place);
    }
}
