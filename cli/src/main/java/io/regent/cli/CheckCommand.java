package io.regent.cli;

import io.regent.cli.args.Arguments;
import io.regent.cli.args.Flag;
import io.regent.cli.args.UsageException;
import io.regent.cli.output.DiagnosticJson;
import io.regent.cli.output.DiagnosticText;
import io.regent.engine.Change;
import io.regent.engine.Snapshot;
import io.regent.engine.SnapshotOptions;
import io.regent.engine.load.Loader;
import io.regent.rego.RegoException;
import java.util.List;

/** {@code regent check}: whether policies parse and compile. Prints nothing when they do. */
final class CheckCommand implements Command {
    @Override
    public Usage usage() {
        return new Usage(
                "check",
                "<path> [path [...]]",
                "Check Rego source files",
                "Parses and compiles policies and reports what is wrong with them.",
                "",
                List.of(
                        PolicyFlags.BUNDLE_MODE,
                        CapabilitiesFlag.FLAG,
                        Flag.choice("format", 'f', "set output format", "pretty", "pretty", "json"),
                        PolicyFlags.IGNORE,
                        PolicyFlags.MAX_ERRORS,
                        PolicyFlags.SCHEMA,
                        PolicyFlags.STRICT,
                        PolicyFlags.V0,
                        PolicyFlags.V0_V1,
                        PolicyFlags.V1));
    }

    @Override
    public int run(Arguments arguments, Console console) {
        if (arguments.positional().isEmpty()) {
            throw new UsageException("specify at least one file");
        }
        List<String> ignored = arguments.texts("ignore");
        Change change;
        try {
            SnapshotOptions options = PolicyFlags.options(arguments, CapabilitiesFlag.of(arguments));
            change = Snapshot.empty(options).change();
            if (arguments.isOn("bundle")) {
                PolicyFlags.addBundles(change, arguments.positional(), ignored);
            } else {
                Loader.loadPolicies(arguments.positional(), ignored, options.parse())
                        .forEach(change::putPolicy);
            }
        } catch (RegoException wrong) {
            return failed(arguments, wrong, DiagnosticText.ofLoading(wrong.diagnostics()), console);
        }
        try {
            change.build();
            return 0;
        } catch (RegoException wrong) {
            return failed(arguments, wrong, DiagnosticText.of(wrong.diagnostics()), console);
        }
    }

    private static int failed(Arguments arguments, RegoException wrong, String text, Console console) {
        boolean json = arguments.text("format").equals("json");
        console.err().println(json ? DiagnosticJson.document(wrong.diagnostics()) : text);
        return 1;
    }
}
