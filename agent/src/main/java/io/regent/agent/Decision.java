package io.regent.agent;

import io.regent.engine.Metrics;
import io.regent.engine.QueryResult;
import io.regent.engine.Snapshot;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One answer with its circumstances.
 *
 * @param id its name in logs, unique
 * @param input the input document; null for undefined
 * @param snapshot the policy and data that answered
 * @param metrics times and counts of the evaluation
 */
public record Decision(
        String id, Question question, @Nullable Value input, QueryResult result, Snapshot snapshot, Metrics metrics) {
    /** The document asked for; null when it is undefined. */
    public @Nullable Value value() {
        return result.value().orElse(null);
    }
}
