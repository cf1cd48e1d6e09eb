package io.regent.cli;

import io.regent.cli.completion.CompletionCommand;
import io.regent.cli.eval.EvalCommand;
import io.regent.cli.fmt.FmtCommand;
import io.regent.cli.run.RunCommand;
import io.regent.cli.test.TestCommand;
import java.util.List;

/** Every command, in the order of the help text. */
final class Commands {
    /** The reference's commands that are not built yet: {@link Main} refuses them. */
    static final List<String> NOT_BUILT =
            List.of("bench", "build", "deps", "exec", "inspect", "oracle", "refactor", "sign");

    private Commands() {}

    /** The commands by name; each is made only when asked for, since a start uses one of them. */
    static List<String> names() {
        return List.of("capabilities", "check", "completion", "eval", "fmt", "parse", "run", "test", "version");
    }

    /** The command {@code name}, which is one of {@link #names()}. */
    static Command command(String name) {
        return switch (name) {
            case "capabilities" -> new CapabilitiesCommand();
            case "check" -> new CheckCommand();
            case "completion" -> new CompletionCommand(Commands::usages);
            case "eval" -> new EvalCommand();
            case "fmt" -> new FmtCommand();
            case "parse" -> new ParseCommand();
            case "run" -> new RunCommand();
            case "test" -> new TestCommand();
            case "version" -> new VersionCommand();
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }

    private static List<Usage> usages() {
        return names().stream().map(name -> command(name).usage()).toList();
    }
}
