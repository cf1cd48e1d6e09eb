package io.regent.engine;

import io.regent.rego.Diagnostic;
import io.regent.rego.ast.AstJson;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Module;
import io.regent.value.Arr;
import io.regent.value.JsonFields;
import java.util.List;

/**
 * What is left of a query when only some of the documents are known.
 *
 * @param queries the query holds when one of these does; none when it cannot hold at all, an empty one when it holds
 *     whatever the unknown documents are
 * @param support the rules that the queries refer to, sorted in each module
 * @param builtinErrors errors of built-ins that did not end the evaluation
 */
public record PartialResult(List<Body> queries, List<Module> support, List<Diagnostic> builtinErrors) {
    public PartialResult {
        queries = List.copyOf(queries);
        support = List.copyOf(support);
        builtinErrors = List.copyOf(builtinErrors);
    }

    /**
     * The queries and modules as syntax trees, each only when there are some.
     *
     * @param supportName what the member with the modules is called
     */
    public JsonFields trees(String supportName) {
        JsonFields fields = new JsonFields();
        if (!queries.isEmpty()) {
            fields.put(
                    "queries",
                    Arr.of(queries.stream().map(AstJson.DEFAULT::body).toList()));
        }
        if (!support.isEmpty()) {
            fields.put(
                    supportName,
                    Arr.of(support.stream().map(AstJson.DEFAULT::module).toList()));
        }
        return fields;
    }
}
