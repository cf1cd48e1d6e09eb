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
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
                .put("LocalMetadata", bare ? Null.NULL : metadata(event))
                .put("Message", event.message());
        return fields.put(
                "Ref",
                event.ref() == null || event.op() != Op.INDEX
                        ? Null.NULL
                        : AstJson.DEFAULT.terms(event.ref().parts()));
    }

    private static Value location(Location location) {
        return location.isKnown()
                ? Obj.of("file", Str.of(location.file()))
                        .with("row", Num.of(location.row()))
                        .with("col", Num.of(location.column()))
                : Null.NULL;
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

    /** The names that the user gave to variables, and where these stand. */
    private static Obj metadata(TraceEvent event) {
        Obj.Builder all = Obj.builder();
        Locals locals = event.locals();
        Set<String> known = new HashSet<>(locals.snapshot().keySet());
        known.forEach(name -> all.put(name, metadata(locals, name, locals.place(name))));
        // Of those that have no value yet, the renamed ones.
        Walk.nodes(event.node(), node -> {
            if (node instanceof Var variable
                    && !locals.written(variable.name()).equals(variable.name())
                    && known.add(variable.name())) {
                all.put(variable.name(), metadata(locals, variable.name(), variable.location()));
            }
            return true;
        });
        return all.build();
    }

    private static Obj metadata(Locals locals, String name, Location place) {
        return Obj.of("name", Str.of(locals.written(name))).with("location", location(place));
    }
}
