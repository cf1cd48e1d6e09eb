package io.regent.agent;

import io.regent.engine.filter.FilterTarget;
import io.regent.engine.filter.UnknownHints.Hint;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Data filters with their circumstances.
 *
 * @param id the name of the decision in logs, unique
 * @param filters UCAST or SQL for each target, by the target; none at all when no row may pass
 * @param masks how columns are masked in what passes, as the policy says it; null for not at all
 * @param hints what may have been mistyped
 */
public record FilterDecision(
        String id,
        FilterQuestion question,
        Map<FilterTarget, Value> filters,
        @Nullable Obj masks,
        List<Hint> hints) {
    public FilterDecision {
        filters = filters.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(filters));
        hints = List.copyOf(hints);
    }
}
