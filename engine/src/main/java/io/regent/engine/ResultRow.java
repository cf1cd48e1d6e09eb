package io.regent.engine;

import io.regent.value.Value;
import java.util.List;
import java.util.SortedMap;

/**
 * One way in which a query holds.
 *
 * @param expressions the values of its expressions, in source order
 * @param bindings the values of its variables, by the names the user gave them, wildcards left out
 */
public record ResultRow(List<ExpressionValue> expressions, SortedMap<String, Value> bindings) {
    public ResultRow {
        expressions = List.copyOf(expressions);
    }
}
