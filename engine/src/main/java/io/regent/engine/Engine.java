package io.regent.engine;

import io.regent.engine.bundle.Bundle;

/**
 * The short way in for programs that embed Regent: policy and data to prepared queries.
 *
 * <pre>{@code
 * Engine engine = Engine.of(snapshot);
 * Optional<Value> allowed = engine.prepare("data.authz.allow").evaluate(input);
 * }</pre>
 */
public final class Engine {
    private final Snapshot snapshot;

    private Engine(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    public static Engine of(Snapshot snapshot) {
        return new Engine(snapshot);
    }

    /** An engine over one bundle, checked as {@code options} say. */
    public static Engine of(Bundle bundle, SnapshotOptions options) {
        return of(Snapshot.empty(options).change().add("bundle", bundle).build());
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** Prepares a query; doing so once and evaluating often is what makes it fast. */
    public PreparedQuery prepare(String query) {
        return snapshot.prepare(query);
    }
}
