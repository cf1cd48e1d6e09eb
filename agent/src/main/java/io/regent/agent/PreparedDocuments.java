package io.regent.agent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.regent.agent.Question.Document;
import io.regent.engine.Metrics;
import io.regent.engine.PreparedQuery;
import io.regent.engine.Snapshot;
import io.regent.rego.QueryOptions;
import java.util.List;
import java.util.Set;

/** The queries for documents of one snapshot, prepared when they are first asked and kept while they are asked often. */
final class PreparedDocuments {
    /** Paths come from requests: whoever asks for ever new ones must not fill the memory. */
    private static final int MAX = 1_000;

    private static final String HIT = "server_query_cache_hit";
    private static final QueryOptions OPTIONS = new QueryOptions(null, List.of(), false, true, Set.of(), true);

    private final Snapshot snapshot;
    private final Cache<Document, PreparedQuery> ready =
            Caffeine.newBuilder().maximumSize(MAX).build();

    PreparedDocuments(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    PreparedQuery query(Document document, Metrics metrics) {
        Metrics.Counter hit = metrics.counter(HIT);
        PreparedQuery known = ready.getIfPresent(document);
        if (known != null) {
            hit.increment();
            return known;
        }
        PreparedQuery prepared = snapshot.prepare(DocumentQuery.of(document, snapshot), OPTIONS, metrics);
        ready.put(document, prepared);
        return prepared;
    }
}
