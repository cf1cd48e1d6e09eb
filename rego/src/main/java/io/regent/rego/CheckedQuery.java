package io.regent.rego;

import io.regent.rego.ast.Body;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query that passed every check, rewritten for evaluation as {@link CheckedPolicy} says.
 *
 * @param parsed the query as it was written
 * @param body the query rewritten
 * @param sourceNames the names the user gave to variables that were renamed, by their new name
 * @param captures for each expression of {@code parsed} the variable of {@code body} that holds its value; null when
 *     its value is {@code true}; see {@link QueryOptions#captureValues()}
 */
public record CheckedQuery(Body parsed, Body body, Map<String, String> sourceNames, List<@Nullable String> captures) {
    public CheckedQuery {
        captures = Collections.unmodifiableList(new ArrayList<>(captures));
    }

    /** Whether the tree is too deep for an ordinary stack, see {@link LargeStack}. */
    public boolean isDeep() {
        return parsed.location().source().isDeep();
    }
}
