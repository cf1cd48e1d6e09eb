package io.regent.cli.eval;

import io.regent.cli.Command;
import io.regent.cli.Console;
import io.regent.cli.Usage;
import io.regent.cli.args.Arguments;
import io.regent.cli.args.UsageException;
import io.regent.cli.output.CoverageRuns;
import io.regent.cli.output.DiagnosticText;
import io.regent.rego.RegoException;

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
        String query = EvalInput.query(arguments, console);
        check(arguments);
        EvalRun run;
        try {
            run = new EvalRun(arguments, query, EvalInput.input(arguments, console), console);
        } catch (EvalInput.Unreadable unreadable) {
            console.err().println(unreadable.getMessage());
            return FAILED;
        } catch (RegoException unreadable) {
            console.err().println(DiagnosticText.ofLoading(unreadable.diagnostics()));
            return FAILED;
        }
        EvalOutput output = run.repeated();
        EvalFormat.print(arguments.text("format"), output, console);
        return status(arguments, output);
    }

    private static void check(Arguments arguments) {
        PartialFlags.check(arguments);
        if (arguments.text("target").equals("wasm")) {
            throw new UsageException("the target wasm is not built yet", false);
        }
        if (arguments.whole("count") < 1) {
            throw new UsageException("--count must be at least 1");
        }
        if (arguments.isOn("fail") && arguments.isOn("fail-defined")) {
            throw new UsageException("specify --fail or --fail-defined but not both");
        }
        CoverageRuns.check(arguments.texts("coverage-runs"));
    }

    private static int status(Arguments arguments, EvalOutput output) {
        if (output.isFailed()) {
            return FAILED;
        }
        boolean wanting =
                arguments.isOn("fail") && !output.isDefined() || arguments.isOn("fail-defined") && output.isDefined();
        return wanting ? FOUND_WANTING : 0;
    }
}
