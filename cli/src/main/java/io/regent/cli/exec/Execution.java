package io.regent.cli.exec;

import io.regent.agent.Agent;
import io.regent.agent.Decision;
import io.regent.agent.DecisionOptions;
import io.regent.agent.Question.Document;
import io.regent.agent.config.Configuration;
import io.regent.cli.Console;
import io.regent.cli.args.Arguments;
import io.regent.engine.Cancellation;
import io.regent.engine.Metrics;
import io.regent.rego.RegoException;
import io.regent.value.DataException;
import io.regent.value.JsonFields;
import io.regent.value.Value;
import io.regent.value.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Decides about every input and prints the results. */
final class Execution {
    private static final String STDIN = "--stdin-input";

    private final Agent agent;
    private final String decision;
    private final Arguments arguments;
    private final Console console;
    private final Cancellation cancellation = new Cancellation();

    Execution(Agent agent, String decision, Arguments arguments, Console console) {
        this.agent = agent;
        this.decision = decision;
        this.arguments = arguments;
        this.console = console;
    }

    void run() throws ExecFailure {
        FailWhen wanting = FailWhen.of(arguments);
        limitTime(arguments.duration("timeout"));
        List<ExecResult> results = new ArrayList<>();
        if (arguments.isOn("stdin-input")) {
            results.add(decide(STDIN, standardInput()));
        }
        for (Path file : InputFiles.of(arguments.positional())) {
            results.add(decide(file));
        }
        console.out()
                .println(new JsonFields()
                        .put("result", results.stream().map(ExecResult::json).toList())
                        .pretty("  "));
        if (wanting != null) {
            wanting.check(results);
        }
    }

    private void limitTime(Duration timeout) {
        if (!timeout.isZero()) {
            Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(timeout);
                    cancellation.cancel();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private Value standardInput() throws ExecFailure {
        try {
            return YamlReader.readJsonOrYaml(console.in().readAllBytes());
        } catch (DataException | IOException wrong) {
            throw new ExecFailure("exec error: " + wrong.getMessage());
        }
    }

    private ExecResult decide(Path file) {
        try {
            return decide(file.toString(), YamlReader.readJsonOrYaml(Files.readAllBytes(file)));
        } catch (DataException | IOException wrong) {
            return new ExecResult.Unreadable(file.toString());
        }
    }

    private ExecResult decide(String path, Value input) {
        DecisionOptions options = new DecisionOptions(false, new Metrics(), null, null, cancellation);
        try {
            Decision made = agent.decisions().decide(new Document(Configuration.path(decision)), input, options);
            Value value = made.value();
            return value == null
                    ? new ExecResult.Undefined(path, decision)
                    : new ExecResult.Decided(path, made.id(), value);
        } catch (RegoException wrong) {
            return new ExecResult.Failed(path, wrong);
        }
    }
}
