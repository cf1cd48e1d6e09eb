package io.regent.cli.exec;

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
import io.regent.engine.Snapshot;
import io.regent.rego.RegoException;
import io.regent.value.Obj;
import io.regent.value.Str;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code regent exec}. */
public final class ExecCommand implements Command {
    @Override
    public Usage usage() {
        return new Usage("exec", "<path> [<path> [...]]", "Execute against input files", """
                Makes a decision for each input file, JSON or YAML, and prints all of them. Folders are searched for files.

                Policies come from bundles: --bundle, or those that the configuration names. The decision is that of
                --decision, else the configuration's default decision, else /system/main.""", """
                  Loading input from stdin:
                    regent exec [<path> [...]] --stdin-input [flags]
                """, ExecFlags.all());
    }

    @Override
    public int run(Arguments arguments, Console console) {
        if (arguments.positional().isEmpty() && !arguments.isOn("stdin-input")) {
            console.err().println(withoutInput(Instant.now()));
            return 1;
        }
        Log log = log(arguments, console);
        try {
            Configuration configuration = configuration(arguments, console);
            Agent agent = agent(arguments, console, log, configuration);
            String decision = arguments.text("decision");
            new Execution(agent, decision.isEmpty() ? configuration.defaultDecision() : decision, arguments, console)
                    .run();
            return 0;
        } catch (ExecFailure failure) {
            console.out().flush();
            log.error("Unexpected error.", Map.of("err", Str.of(String.valueOf(failure.getMessage()))));
            return 1;
        }
    }

    // OPA: this failure alone has a form that --log-format does not change.
    private static String withoutInput(Instant now) {
        return "time=\"" + now.truncatedTo(ChronoUnit.SECONDS)
                + "\" level=error msg=\"Unexpected error.\" err=\"requires at least 1 path arg, or the --stdin-input flag\"";
    }

    private static Configuration configuration(Arguments arguments, Console console) throws ExecFailure {
        Obj document;
        try {
            document = new ConfigurationFile(console.environment())
                    .read(arguments.text("config-file"), arguments.texts("set"), arguments.texts("set-file"));
        } catch (RegoException wrong) {
            throw ExecFailure.of("config error", wrong);
        }
        try {
            return Configuration.of(document).withFiles(arguments.texts("bundle"));
        } catch (RegoException wrong) {
            throw ExecFailure.of("runtime error", wrong);
        }
    }

    /** An agent with every bundle active. */
    private static Agent agent(Arguments arguments, Console console, Log log, Configuration configuration)
            throws ExecFailure {
        Snapshot empty = Snapshot.empty(PolicyFlags.options(arguments, Families.capabilities()));
        Obj runtime = RuntimeDocument.of(console, configuration.document());
        Agent agent = Agent.of(empty, runtime, Version.current().build(), log);
        List<BundleFailure> failures =
                new BundleLoader(agent.policies(), Connections.egress(), log).load(configuration.bundles());
        if (!failures.isEmpty()) {
            throw new ExecFailure("runtime error: "
                    + failures.stream().map(BundleFailure::getMessage).collect(Collectors.joining("\n")));
        }
        return agent;
    }

    private static Log log(Arguments arguments, Console console) {
        return new Log(
                console.err(),
                Log.Level.named(arguments.text("log-level")),
                Log.Format.named(arguments.text("log-format")),
                InstantSource.system());
    }
}
