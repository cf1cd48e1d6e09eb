package io.regent.cli.run;

import io.regent.agent.Agent;
import io.regent.agent.Log;
import io.regent.agent.watch.FileWatcher;
import io.regent.cli.output.DiagnosticText;
import io.regent.engine.Change;
import io.regent.engine.Snapshot;
import io.regent.engine.store.DataPath;
import io.regent.rego.RegoException;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Str;
import io.regent.value.Value;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Brings changed files into a server: what was loaded before gives way, policies that came over the API stay. */
final class Reloading {
    private final Agent agent;
    private final Supplier<Snapshot> loading;
    private Snapshot loaded;

    /** @param loaded what the server started with */
    Reloading(Agent agent, Snapshot loaded, Supplier<Snapshot> loading) {
        this.agent = agent;
        this.loaded = loaded;
        this.loading = loading;
    }

    /** Follows {@code watcher} until it is closed. */
    void follow(FileWatcher watcher) {
        try {
            while (watcher.await()) {
                reload();
            }
        } catch (IOException failed) {
            agent.log().error("File watcher failed.", Map.of("err", Str.of(String.valueOf(failed.getMessage()))));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void reload() {
        long started = System.nanoTime();
        Value error = Null.NULL;
        try {
            Snapshot next = loading.get();
            agent.policies().change(change -> replace(change, next));
            loaded = next;
        } catch (RegoException wrong) {
            error = Str.of(DiagnosticText.ofFiles(wrong));
        }
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("duration", Num.of(System.nanoTime() - started));
        fields.put("err", error);
        agent.log().write(Log.Level.INFO, "Processed file watch event.", fields);
    }

    private void replace(Change change, Snapshot next) {
        change.policies().forEach(policy -> {
            if (loaded.policies().containsKey(policy.id())) {
                change.removePolicy(policy.id());
            }
        });
        next.policies().values().forEach(change::putPolicy);
        change.put(DataPath.ROOT, next.data());
    }
}
