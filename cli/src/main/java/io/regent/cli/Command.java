package io.regent.cli;

import io.regent.cli.args.Arguments;

/** One command of the program. */
public interface Command {
    /** How it is called. */
    Usage usage();

    /**
     * Does the work.
     *
     * @return the exit status
     * @throws io.regent.cli.args.UsageException when the arguments make no sense together
     */
    int run(Arguments arguments, Console console);
}
