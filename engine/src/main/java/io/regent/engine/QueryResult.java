package io.regent.engine;

import io.regent.rego.Diagnostic;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * The answer of an evaluation.
 *
 * @param rows every way in which the query holds; none when it is undefined
 * @param builtinErrors errors of built-ins that made an expression undefined, in order of appearance
 * @param ruleLabels the labels of the rules that took part, each once
 */
public record QueryResult(List<ResultRow> rows, List<Diagnostic> builtinErrors, List<Obj> ruleLabels) {
    public QueryResult {
        rows = List.copyOf(rows);
        builtinErrors = List.copyOf(builtinErrors);
        ruleLabels = List.copyOf(ruleLabels);
    }

    public boolean isUndefined() {
        return rows.isEmpty();
    }

    /** The value of the first expression of the first row: the answer of a query for a single path. */
    public Optional<Value> value() {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.get(0).expressions().get(0).value());
    }
}
