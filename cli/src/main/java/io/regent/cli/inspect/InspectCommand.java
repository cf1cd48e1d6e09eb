package io.regent.cli.inspect;

import io.regent.cli.Command;
import io.regent.cli.Console;
import io.regent.cli.PolicyFlags;
import io.regent.cli.Usage;
import io.regent.cli.args.Arguments;
import io.regent.cli.args.Flag;
import io.regent.cli.args.UsageException;
import io.regent.engine.load.LoadErrors;
import io.regent.rego.RegoException;
import java.util.List;

/** {@code regent inspect}: what a bundle or a policy holds. */
public final class InspectCommand implements Command {
    private static final Flag ANNOTATIONS = Flag.toggle("annotations", 'a', "list annotations");

    @Override
    public Usage usage() {
        return new Usage(
                "inspect",
                "<path> [<path> [...]]",
                "Inspect OPA bundle(s)",
                """
                Lists what a bundle (an archive or a folder) or a single policy holds: manifest, packages, places of data,
                signatures, Wasm modules, and on request annotations.""",
                """

                What is in a bundle:

                    $ regent inspect bundle.tar.gz
                """,
                List.of(
                        ANNOTATIONS,
                        Flag.choice("format", 'f', "set output format", "pretty", "pretty", "json"),
                        PolicyFlags.V0,
                        PolicyFlags.V1));
    }

    @Override
    public int run(Arguments arguments, Console console) {
        if (arguments.positional().size() != 1) {
            throw new UsageException("specify exactly one OPA bundle or path");
        }
        try {
            Contents contents = Inspection.of(
                    arguments.positional().getFirst(),
                    PolicyFlags.version(arguments),
                    arguments.isOn(ANNOTATIONS.name()));
            boolean json = arguments.text("format").equals("json");
            console.out().print(json ? ContentsJson.of(contents) + "\n" : ContentsText.of(contents));
            return 0;
        } catch (RegoException wrong) {
            console.err().println("error: " + LoadErrors.text(wrong));
            return 1;
        }
    }
}
