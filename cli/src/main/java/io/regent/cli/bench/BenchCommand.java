package io.regent.cli.bench;

import io.regent.agent.Agent;
import io.regent.agent.Connections;
import io.regent.agent.Log;
import io.regent.agent.bundle.BundleFailure;
import io.regent.agent.bundle.BundleLoader;
import io.regent.agent.config.Configuration;
import io.regent.agent.config.ConfigurationFile;
import io.regent.builtins.Families;
import io.regent.cli.Command;
import io.regent.cli.Console;
import io.regent.cli.PolicyFlags;
import io.regent.cli.RuntimeDocument;
import io.regent.cli.Usage;
import io.regent.cli.Version;
import io.regent.cli.args.Arguments;
import io.regent.cli.args.UsageException;
import io.regent.cli.eval.EvalInput;
import io.regent.cli.eval.QueryScope;
import io.regent.cli.output.DiagnosticJson;
import io.regent.cli.output.DiagnosticText;
import io.regent.engine.EvaluationOptions;
import io.regent.engine.Snapshot;
import io.regent.engine.SnapshotOptions;
import io.regent.rego.Diagnostic;
import io.regent.rego.RegoException;
import io.regent.rego.ast.Body;
import io.regent.server.http.Address;
import io.regent.server.http.RestServer;
import io.regent.server.http.ServerOptions;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code regent bench}. */
public final class BenchCommand implements Command {
    @Override
    public Usage usage() {
        return new Usage("bench", "<query>", "Benchmark a Rego query", """
                Evaluates a query again and again, as eval would, and tells how long one evaluation takes.

                With --e2e a server is started on the loopback interface and asked over HTTP. The format gobench is what
                tools for Go benchmarks read.""", "", BenchFlags.all());
    }

    @Override
    public int run(Arguments arguments, Console console) {
        String query = EvalInput.query(arguments, console);
        if (arguments.text("target").equals("wasm")) {
            throw new UsageException("the target wasm is not built yet", false);
        }
        try {
            Value input = EvalInput.input(arguments, console);
            if (arguments.isOn("e2e")) {
                overHttp(arguments, console, query, input);
            } else {
                inProcess(arguments, console, query, input);
            }
            return 0;
        } catch (EvalInput.Unreadable unreadable) {
            tell(List.of(new Diagnostic("", String.valueOf(unreadable.getMessage()), null)), arguments, console);
        } catch (RegoException wrong) {
            tell(wrong.diagnostics(), arguments, console);
        }
        return 1;
    }

    private static void tell(List<Diagnostic> errors, Arguments arguments, Console console) {
        if (arguments.text("format").equals("json")) {
            console.out().println(DiagnosticJson.document(errors));
        } else {
            console.err().println(DiagnosticText.of(errors));
        }
    }

    private static void inProcess(Arguments arguments, Console console, String text, @Nullable Value input) {
        Snapshot snapshot = snapshot(arguments);
        QueryScope scope = new QueryScope(arguments, snapshot.options().parse());
        EvaluationOptions options = EvaluationOptions.ofInput(input)
                .withEgress(Connections.egress())
                .withRuntime(RuntimeDocument.of(console));
        Samples samples = new Samples();
        QueryOperation operation = new QueryOperation(
                snapshot.prepare(parsed(scope, text), scope.options()), options, samples, arguments.isOn("fail"));
        repeat(arguments, console, samples, () -> Benchmark.ofThread(operation).measure());
    }

    private static void overHttp(Arguments arguments, Console console, String text, @Nullable Value input) {
        Snapshot snapshot = snapshot(arguments);
        Body query = parsed(new QueryScope(arguments, snapshot.options().parse()), text);
        Agent agent = agent(arguments, console, snapshot);
        RestServer server = RestServer.start(agent, List.of(new Address("127.0.0.1", 0)), ServerOptions.DEFAULT);
        try {
            Samples samples = new Samples();
            ServerOperation operation = ServerOperation.of(
                    Connections.egress(),
                    server.addresses().get(0),
                    text,
                    query,
                    input,
                    samples,
                    arguments.isOn("fail"));
            repeat(
                    arguments,
                    console,
                    samples,
                    () -> Benchmark.ofProcess(operation).measure());
        } finally {
            stop(server, arguments);
        }
    }

    private static Agent agent(Arguments arguments, Console console, Snapshot snapshot) {
        Log log = new Log(console.err(), Log.Level.ERROR, Log.Format.JSON, InstantSource.system());
        Configuration configuration = configuration(arguments, console);
        Obj runtime = RuntimeDocument.of(console, configuration.document());
        Agent agent = Agent.of(snapshot, runtime, Version.current().build(), log);
        for (BundleFailure failure :
                new BundleLoader(agent.policies(), Connections.egress(), log).load(configuration.bundles())) {
            throw BenchFailure.of(String.valueOf(failure.getMessage()));
        }
        return agent;
    }

    private static Configuration configuration(Arguments arguments, Console console) {
        try {
            return Configuration.of(new ConfigurationFile(console.environment())
                    .read(arguments.text("config-file"), List.of(), List.of()));
        } catch (RegoException wrong) {
            throw BenchFailure.of("config error: " + wrong.diagnostics().get(0).message());
        }
    }

    private static void stop(RestServer server, Arguments arguments) {
        try {
            Thread.sleep(Duration.ofSeconds(arguments.whole("shutdown-wait-period")));
            server.shutdown(Duration.ofSeconds(arguments.whole("shutdown-grace-period")));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void repeat(Arguments arguments, Console console, Samples samples, Supplier<Rounds> measuring) {
        for (int round = 0; round < arguments.whole("count"); round++) {
            Rounds rounds = measuring.get();
            if (!arguments.isOn("metrics")) {
                samples.clear();
            }
            BenchResult result = new BenchResult(rounds, samples.figures(), arguments.isOn("benchmem"));
            console.out().print(result.text(arguments.text("format")));
            console.out().flush();
        }
    }

    private static Snapshot snapshot(Arguments arguments) {
        SnapshotOptions options = PolicyFlags.options(arguments, Families.capabilities());
        return PolicyFlags.load(arguments.texts("data"), arguments.texts("bundle"), arguments.texts("ignore"), options);
    }

    private static Body parsed(QueryScope scope, String text) {
        Body body = scope.parse(text);
        if (body.exprs().isEmpty()) {
            throw BenchFailure.of("cannot evaluate empty query");
        }
        return body;
    }
}
