package io.regent.engine;

import io.regent.rego.Diagnostic;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Module;
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
}
