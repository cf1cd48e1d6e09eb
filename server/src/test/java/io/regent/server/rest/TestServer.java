package io.regent.server.rest;

import io.regent.agent.Agent;
import io.regent.agent.BuildInfo;
import io.regent.agent.Log;
import io.regent.builtins.Families;
import io.regent.engine.Change;
import io.regent.engine.Snapshot;
import io.regent.engine.SnapshotOptions;
import io.regent.engine.load.Loaded;
import io.regent.engine.load.Loader;
import io.regent.engine.store.DataPath;
import io.regent.rego.Capabilities;
import io.regent.rego.CompileOptions;
import io.regent.rego.ParseOptions;
import io.regent.rego.RegoVersion;
import io.regent.server.http.Address;
import io.regent.server.http.Limits;
import io.regent.server.http.RestServer;
import io.regent.server.http.ServerOptions;
import io.regent.value.Obj;
import io.regent.value.Str;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A server on a free port of the loopback interface. */
final class TestServer implements AutoCloseable {
    private static final BuildInfo BUILD = new BuildInfo("1.2.3", "abc", "2026-01-02T03:04:05Z", "here");

    private final RestServer server;
    private final Agent agent;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    private TestServer(Snapshot snapshot, Limits limits) {
        Log toMemory = new Log(
                new PrintStream(log, true, StandardCharsets.UTF_8),
                Log.Level.INFO,
                Log.Format.JSON,
                InstantSource.system());
        Obj runtime = Obj.of("version", Str.of(BUILD.version()));
        this.agent = Agent.of(snapshot, runtime, BUILD, toMemory);
        ServerOptions options = new ServerOptions(limits, false, Log.Level.INFO);
        this.server = RestServer.start(agent, List.of(new Address("localhost", 0)), options);
    }

    /** A server without policies and data. */
    static TestServer empty() {
        return withLimits(Limits.DEFAULT);
    }

    static TestServer withLimits(Limits limits) {
        return new TestServer(Snapshot.empty(options(RegoVersion.V1)), limits);
    }

    /**
     * As {@code run --server} with {@code args} in a folder that holds {@code files}.
     *
     * @throws UnsupportedOperationException for flags that are not built
     */
    static TestServer start(List<String> args, Map<String, String> files, Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        RegoVersion version = args.contains("--v0-compatible") ? RegoVersion.V0 : RegoVersion.V1;
        Change change = Snapshot.empty(options(version)).change();
        for (String arg : args) {
            if (arg.endsWith(".rego")) {
                change.putPolicy(arg, files.getOrDefault(arg, ""));
            } else if (!arg.startsWith("--")) {
                addData(change, arg, folder);
            } else if (!arg.equals("--v0-compatible")) {
                throw new UnsupportedOperationException(arg);
            }
        }
        return new TestServer(change.build(), Limits.DEFAULT);
    }

    private static void addData(Change change, String arg, Path folder) {
        int colon = arg.indexOf(':');
        String place = arg.substring(0, colon + 1) + folder.resolve(arg.substring(colon + 1));
        Loaded loaded = Loader.load(List.of(place), List.of(), change.options().parse());
        change.put(DataPath.ROOT, loaded.over(change.data()));
    }

    private static SnapshotOptions options(RegoVersion version) {
        Capabilities capabilities = Families.capabilities();
        return new SnapshotOptions(
                ParseOptions.of(version, capabilities),
                new CompileOptions(
                        capabilities, false, CompileOptions.DEFAULT_MAX_ERRORS, true, path -> false, Set.of()));
    }

    RawHttp http() {
        return new RawHttp(server.addresses().get(0));
    }

    Address address() {
        return server.addresses().get(0);
    }

    Agent agent() {
        return agent;
    }

    /** What was logged so far. */
    String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }
}
