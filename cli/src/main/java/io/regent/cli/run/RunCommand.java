package io.regent.cli.run;

import io.regent.agent.Agent;
import io.regent.agent.Log;
import io.regent.agent.watch.FileWatcher;
import io.regent.builtins.Families;
import io.regent.cli.Command;
import io.regent.cli.Console;
import io.regent.cli.PolicyFlags;
import io.regent.cli.RuntimeDocument;
import io.regent.cli.SignatureFlags;
import io.regent.cli.Usage;
import io.regent.cli.Version;
import io.regent.cli.args.Arguments;
import io.regent.cli.args.UsageException;
import io.regent.cli.output.DiagnosticText;
import io.regent.cli.repl.Shell;
import io.regent.engine.Change;
import io.regent.engine.Snapshot;
import io.regent.engine.SnapshotOptions;
import io.regent.engine.bundle.BundleOptions;
import io.regent.engine.bundle.BundlePath;
import io.regent.engine.bundle.FileChoice;
import io.regent.engine.load.FileMemory;
import io.regent.engine.load.LoadErrors;
import io.regent.engine.load.NamePattern;
import io.regent.rego.RegoException;
import io.regent.server.http.Address;
import io.regent.server.http.Limits;
import io.regent.server.http.ListenException;
import io.regent.server.http.RestServer;
import io.regent.server.http.ServerOptions;
import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code regent run --server}: serves policies and data over REST until the process is told to end. */
public final class RunCommand implements Command {
    @Override
    public Usage usage() {
        return new Usage(
                "run",
                "[files]",
                "Start the server",
                "Loads policies and data and answers questions about them over the REST API.",
                """

                Serve a policy, and ask it:

                    $ regent run --server policy.rego data.json
                    $ curl localhost:8181/v1/data/authz/allow -d '{"input": {"user": "alice"}}'

                Serve a bundle on every interface:

                    $ regent run --server --addr :8181 --bundle bundle.tar.gz
                """,
                RunFlags.all());
    }

    @Override
    public int run(Arguments arguments, Console console) {
        boolean server = arguments.isOn("server");
        refuseSchemes(arguments);
        List<Address> addresses = server ? addresses(arguments) : List.of();
        Log log = log(arguments, console);
        if (verifiesFiles(arguments)) {
            console.out().println("error: enable bundle mode (ie. --bundle) to verify bundle files or directories");
            return 1;
        }
        FileMemory memory = new FileMemory();
        Snapshot snapshot;
        try {
            snapshot = load(arguments, memory);
        } catch (RegoException wrong) {
            console.out().println("error: " + text(wrong));
            return 1;
        }
        Supplier<Snapshot> reloading = () -> load(arguments, memory);
        try (FileWatcher watcher = arguments.isOn("watch") ? watcher(arguments) : null) {
            if (!server) {
                shell(snapshot, watcher, reloading, arguments, console);
                return 0;
            }
            Obj runtime = RuntimeDocument.of(console, Obj.EMPTY);
            Agent agent = Agent.of(snapshot, runtime, Version.current().build(), log);
            if (watcher != null) {
                Reloading files = new Reloading(agent, snapshot, reloading);
                Thread.ofVirtual().name("reloading").start(() -> files.follow(watcher));
            }
            return serve(agent, addresses, arguments, console);
        } catch (IOException failed) {
            console.out().println("error: the files cannot be watched: " + failed.getMessage());
            return 1;
        }
    }

    private static FileWatcher watcher(Arguments arguments) throws IOException {
        return new FileWatcher(PolicyFlags.places(arguments.positional()));
    }

    private static void shell(
            Snapshot snapshot,
            @Nullable FileWatcher watcher,
            Supplier<Snapshot> reloading,
            Arguments arguments,
            Console console) {
        boolean json = arguments.text("format").equals("json");
        Shell shell = new Shell(snapshot, json, history(arguments, console), console);
        if (watcher == null) {
            shell.run();
        } else {
            shell.run(watcher, reloading);
        }
    }

    private static int serve(Agent agent, List<Address> addresses, Arguments arguments, Console console) {
        List<Value> shown = new ArrayList<>();
        arguments.texts("addr").forEach(address -> shown.add(Str.of(address)));
        agent.log().write(Log.Level.INFO, "Initializing server.", Map.of("addrs", Arr.of(shown)));
        RestServer server;
        try {
            ServerOptions options = new ServerOptions(
                    Limits.DEFAULT, arguments.isOn("h2c"), Log.Level.named(arguments.text("log-level-request")));
            server = RestServer.start(agent, addresses, options);
        } catch (ListenException taken) {
            agent.log().error("Listener failed.", Map.of("err", Str.of(String.valueOf(taken.getMessage()))));
            return 1;
        }
        Welcome.print(console.out(), server.addresses(), agent.policies().snapshot());
        new Shutdown(server, agent.log(), arguments).await();
        return 0;
    }

    private static Path history(Arguments arguments, Console console) {
        String given = arguments.text("history");
        return given.isEmpty()
                ? Path.of(console.environment().getOrDefault("HOME", ""), ".regent_history")
                : Path.of(given);
    }

    private static void refuseSchemes(Arguments arguments) {
        for (String scheme : List.of("authentication", "authorization")) {
            if (!arguments.text(scheme).equals("off")) {
                throw new UsageException("--" + scheme + " is not built yet: requests are not checked", false);
            }
        }
    }

    private static List<Address> addresses(Arguments arguments) {
        boolean everywhere = arguments.isOn("v0-compatible") && !arguments.isGiven("addr");
        List<Address> addresses = new ArrayList<>();
        try {
            for (String text : everywhere ? List.of(":8181") : arguments.texts("addr")) {
                addresses.add(Address.parse(text));
            }
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(String.valueOf(wrong.getMessage()), false);
        }
        return addresses;
    }

    private static Log log(Arguments arguments, Console console) {
        return new Log(
                console.err(),
                Log.Level.named(arguments.text("log-level")),
                Log.Format.named(arguments.text("log-format")),
                InstantSource.system());
    }

    private static boolean verifiesFiles(Arguments arguments) {
        boolean keyed = !arguments.text(SignatureFlags.VERIFICATION_KEY.name()).isEmpty();
        return keyed && !arguments.isOn(PolicyFlags.BUNDLE_MODE.name());
    }

    /** Everything that was named; archives are bundles in any case. */
    private static Snapshot load(Arguments arguments, FileMemory memory) {
        SnapshotOptions options = PolicyFlags.options(arguments, Families.capabilities());
        List<String> ignored = arguments.texts(PolicyFlags.IGNORE.name());
        List<NamePattern> patterns = ignored.stream().map(NamePattern::new).toList();
        BundleOptions reading = new BundleOptions(
                options.parse(), FileChoice.without(patterns), SignatureFlags.verification(arguments), true);
        List<String> files = new ArrayList<>();
        Change change = Snapshot.empty(options).change();
        for (String path : arguments.positional()) {
            if (arguments.isOn(PolicyFlags.BUNDLE_MODE.name()) || path.endsWith(".tar.gz")) {
                change.add(path, BundlePath.of(path).read(reading));
            } else {
                files.add(path);
            }
        }
        addFiles(change, files, ignored, memory);
        return change.build();
    }

    private static void addFiles(Change change, List<String> files, List<String> ignored, FileMemory memory) {
        try {
            PolicyFlags.addFiles(change, files, ignored, memory);
        } catch (RegoException wrong) {
            throw LoadErrors.of(LoadErrors.textOfFiles(wrong));
        }
    }

    private static String text(RegoException wrong) {
        return wrong.diagnostics().getFirst().code().isEmpty()
                ? "load error: " + LoadErrors.text(wrong)
                : "initialization error: " + DiagnosticText.of(wrong.diagnostics());
    }
}
