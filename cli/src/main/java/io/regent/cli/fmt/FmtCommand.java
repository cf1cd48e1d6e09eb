package io.regent.cli.fmt;

import io.regent.cli.Command;
import io.regent.cli.Console;
import io.regent.cli.Usage;
import io.regent.cli.args.Arguments;

/** {@code regent fmt}: policies in the layout that everybody reads. */
public final class FmtCommand implements Command {
    private static final String DESCRIPTION = """
            Format Rego source files.

            Lays out the policies at the given paths, folders included, and prints the result. Without a path, standard input
            is formatted. What the command prints is the format; there is nothing to configure.

            With --write the files are overwritten instead, and only those that change. --diff shows what would change, --list
            the names of files that would. With --fail the exit status says whether there is any.

            Which Rego is read and written:
              regent fmt                            v1
              regent fmt --v0-compatible            v0
              regent fmt --v0-v1                    v0, written so that it is valid v0 and v1
              regent fmt --v0-v1 --v1-compatible    v1, written so that it is valid v0 and v1""";

    @Override
    public Usage usage() {
        return new Usage("fmt", "[path [...]]", "Format Rego source files", DESCRIPTION, "", FmtFlags.all());
    }

    @Override
    public int run(Arguments arguments, Console console) {
        FileFormatting formatting = new FileFormatting(new FmtFlags(arguments), console);
        try {
            if (arguments.positional().isEmpty()) {
                formatting.standardInput();
            }
            for (String path : arguments.positional()) {
                new RegoFiles(formatting::file).walk(path);
            }
            return 0;
        } catch (FmtFailure failure) {
            console.err().println(failure.getMessage());
            return failure.status();
        }
    }
}
