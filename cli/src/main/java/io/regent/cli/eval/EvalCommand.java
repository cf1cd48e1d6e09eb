package io.regent.cli.eval;

import io.regent.cli.CapabilitiesFlag;
import io.regent.cli.Command;
import io.regent.cli.Console;
import io.regent.cli.PolicyFlags;
import io.regent.cli.Usage;
import io.regent.cli.args.Arguments;
import io.regent.cli.args.UsageException;
import io.regent.engine.EvaluationOptions;
import io.regent.engine.Metrics;
import io.regent.engine.PreparedQuery;
import io.regent.engine.QueryResult;
import io.regent.engine.Snapshot;
import io.regent.rego.Diagnostic;
import io.regent.rego.RegoException;
import io.regent.rego.Source;
import io.regent.value.DataException;
import io.regent.value.JsonFields;
import io.regent.value.Value;
import io.regent.value.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code regent eval}. */
public final class EvalCommand implements Command {
    private static final int FAILED = 2;
    private static final int FOUND_WANTING = 1;

    @Override
    public Usage usage() {
        return new Usage(
                "eval",
                "<query>",
                "Evaluate a Rego query",
                "Evaluates a query against policies, data and an input, and prints the answer.",
                """

                A query alone:

                    $ regent eval 'x := 1; y := 2; x < y'

                Against policies and data, with an input:

                    $ regent eval -d policy.rego -d data.json -i input.json data.authz.allow

                Against a bundle, for scripts:

                    $ regent eval -b bundle.tar.gz -f raw 'data.app.port'
                """,
                EvalFlags.all());
    }

    @Override
    public int run(Arguments arguments, Console console) {
        String query = query(arguments, console);
        check(arguments);
        EvalOutput output;
        try {
            Value input = input(arguments, console);
            output = evaluate(arguments, query, input, console);
        } catch (UnreadableInput unreadable) {
            console.err().println(unreadable.getMessage());
            return FAILED;
        } catch (RegoException wrong) {
            output = EvalOutput.failed(wrong.diagnostics());
        }
        EvalFormat.print(arguments.text("format"), output, console);
        return status(arguments, output);
    }

    private static void check(Arguments arguments) {
        if (arguments.text("format").equals("source")) {
            throw new UsageException("invalid output format for evaluation");
        }
        if (arguments.text("target").equals("wasm")) {
            throw new UsageException("the target wasm is not built yet", false);
        }
    }

    private static String query(Arguments arguments, Console console) {
        List<String> words = arguments.positional();
        if (words.size() > 1) {
            throw new UsageException("specify at most one query argument");
        }
        if (arguments.isOn("stdin")) {
            if (!words.isEmpty()) {
                throw new UsageException("specify query argument or --stdin but not both");
            }
            if (arguments.isOn("stdin-input")) {
                throw new UsageException("specify --stdin or --stdin-input but not both");
            }
            return new String(readAll(console), StandardCharsets.UTF_8);
        }
        if (words.isEmpty()) {
            throw new UsageException("specify query argument or --stdin");
        }
        return words.get(0);
    }

    private static byte[] readAll(Console console) {
        try {
            return console.in().readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An input document that is not there or cannot be parsed; the message is for the user. */
    private static final class UnreadableInput extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnreadableInput(String message) {
            super(message, null, false, false);
        }
    }

    private static @Nullable Value input(Arguments arguments, Console console) {
        String file = arguments.textOrNull("input");
        boolean fromStdin = arguments.isOn("stdin-input");
        if (file == null && !fromStdin) {
            return null;
        }
        if (file != null && fromStdin) {
            throw new UsageException("specify --input or --stdin-input but not both");
        }
        try {
            return YamlReader.readJsonOrYaml(file == null ? readAll(console) : Files.readAllBytes(Path.of(file)));
        } catch (DataException wrong) {
            throw new UnreadableInput("unable to parse input: " + wrong.getMessage());
        } catch (IOException broken) {
            throw new UnreadableInput("open " + file + ": " + io.regent.engine.load.LoadErrors.reason(broken));
        }
    }

    private static EvalOutput evaluate(Arguments arguments, String query, @Nullable Value input, Console console) {
        Metrics metrics = new Metrics();
        Snapshot snapshot = PolicyFlags.load(
                arguments.texts("data"),
                arguments.texts("bundle"),
                arguments.texts("ignore"),
                PolicyFlags.options(arguments, CapabilitiesFlag.of(arguments)));
        PreparedQuery prepared = snapshot.prepare(new Source("", query), QueryScope.of(arguments, snapshot));
        EvaluationOptions options = EvaluationOptions.ofInput(input)
                .withStrictBuiltinErrors(arguments.isOn("strict-builtin-errors"))
                .withMetrics(metrics, arguments.isOn("instrument"));
        QueryResult result = prepared.run(options);
        List<Diagnostic> errors = new ArrayList<>();
        if (arguments.isOn("show-builtin-errors")) {
            errors.addAll(result.builtinErrors());
        }
        JsonFields reports = new JsonFields();
        if (arguments.isOn("metrics")) {
            reports.put("metrics", metrics.toValue());
        }
        return new EvalOutput(result, errors, reports);
    }

    private static int status(Arguments arguments, EvalOutput output) {
        if (output.result() == null) {
            return FAILED;
        }
        boolean wanting =
                arguments.isOn("fail") && !output.isDefined() || arguments.isOn("fail-defined") && output.isDefined();
        return wanting ? FOUND_WANTING : 0;
    }
}
