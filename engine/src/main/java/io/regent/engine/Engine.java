package io.regent.engine;

import io.regent.engine.bundle.Bundle;
import io.regent.engine.load.Loaded;
import io.regent.engine.load.Loader;
import io.regent.rego.RegoException;
import java.nio.file.Path;
import java.util.List;

/**
 * The short way in for programs that embed Regent: policy and data to prepared queries.
 *
 * <pre>{@code
 * Engine engine = Engine.load(Path.of("policies"));
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

    /**
     * An engine over everything in a file or folder: {@code .rego}, {@code .json}, {@code .yaml}, {@code .tar.gz}.
     *
     * @throws RegoException with all that is wrong when something cannot be loaded or does not compile
     */
    public static Engine load(Path path) {
        SnapshotOptions options = SnapshotOptions.defaults();
        Loaded loaded = Loader.load(List.of(path.toString()), List.of(), options.parse());
        return of(Snapshot.empty(options).change().add(loaded).build());
    }

    /** An engine over one bundle. */
    public static Engine of(Bundle bundle) {
        return of(bundle, SnapshotOptions.defaults());
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
