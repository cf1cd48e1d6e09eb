package io.regent.cli;

import io.regent.cli.args.Arguments;
import java.util.List;

/** {@code regent capabilities}: what policies may use. */
final class CapabilitiesCommand implements Command {
    @Override
    public Usage usage() {
        return new Usage(
                "capabilities", "", "Print the capabilities of Regent", "Shows what policies may use.", "", List.of());
    }

    @Override
    public int run(Arguments arguments, Console console) {
        return 0;
    }
}
