package io.regent.agent.bundle;

import io.regent.agent.Log;
import io.regent.agent.Policies;
import io.regent.agent.config.BundleSource;
import io.regent.builtins.Egress;
import io.regent.engine.bundle.Bundle;
import io.regent.rego.RegoException;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Loads every configured bundle once and activates it. For one thread. */
public final class BundleLoader {
    private final Policies policies;
    private final BundleFetch fetch;
    private final Log log;
    private final Map<String, List<String>> rootsOfActive = new TreeMap<>();

    public BundleLoader(Policies policies, Egress egress, Log log) {
        this.policies = policies;
        this.fetch = new BundleFetch(egress, policies.snapshot().options().parse());
        this.log = log;
    }

    /** Loads {@code sources} in order; the failures, none when all are active. */
    public List<BundleFailure> load(List<BundleSource> sources) {
        List<BundleFailure> failures = new ArrayList<>();
        for (BundleSource source : sources) {
            write(Log.Level.INFO, "Starting bundle loader.", source);
            try {
                activate(source, fetched(source));
            } catch (BundleFailure failure) {
                failures.add(failure);
            }
        }
        return failures;
    }

    private Bundle fetched(BundleSource source) throws BundleFailure {
        try {
            return fetch.bundle(source);
        } catch (BundleFailure failure) {
            write(Log.Level.ERROR, "Bundle load failed: " + failure.reason(), source);
            throw failure;
        }
    }

    private void activate(BundleSource source, Bundle bundle) throws BundleFailure {
        try {
            OverlappingRoots.check(
                    rootsOfActive, source.name(), bundle.manifest().roots());
            policies.change(change -> change.add(source.name(), bundle));
        } catch (RegoException refused) {
            BundleFailure failure = BundleFailure.of(source, refused);
            write(Log.Level.ERROR, "Bundle activation failed: " + failure.reason(), source);
            throw failure;
        }
        rootsOfActive.put(source.name(), bundle.manifest().roots());
        write(Log.Level.INFO, "Bundle loaded and activated successfully.", source);
    }

    private void write(Log.Level level, String message, BundleSource source) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("name", Str.of(source.name()));
        fields.put("plugin", Str.of("bundle"));
        log.write(level, message, fields);
    }
}
