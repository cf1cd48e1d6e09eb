package io.regent.cli;

import io.regent.cli.bench.BenchCommand;
import io.regent.cli.build.BuildCommand;
import io.regent.cli.completion.CompletionCommand;
import io.regent.cli.eval.EvalCommand;
import io.regent.cli.exec.ExecCommand;
import io.regent.cli.fmt.FmtCommand;
import io.regent.cli.inspect.InspectCommand;
import io.regent.cli.oracle.FindDefinitionCommand;
import io.regent.cli.refactor.MoveCommand;
import io.regent.cli.run.RunCommand;
import io.regent.cli.test.TestCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every command, in the order of the help text. */
final class Commands {
    /** The words with further commands below them. */
    static final List<CommandGroup> GROUPS = List.of(
            new CommandGroup("oracle", "Answer questions about Rego.", List.of("find-definition")),
            new CommandGroup("refactor", "Refactor Rego file(s)", List.of("move")));

    private Commands() {}

    /** The commands by name; each is made only when asked for, since a start uses one of them. */
    static List<String> names() {
        return List.of(
                "bench",
                "build",
                "capabilities",
                "check",
                "completion",
                "deps",
                "eval",
                "exec",
                "fmt",
                "inspect",
                "parse",
                "run",
                "sign",
                "test",
                "version");
    }

    /** The group {@code name}; null when there is none. */
    static @Nullable CommandGroup group(String name) {
        for (CommandGroup group : GROUPS) {
            if (group.name().equals(name)) {
                return group;
            }
        }
        return null;
    }

    /** The command {@code name}, which is one of {@link #names()} or belongs to a group. */
    static Command command(String name) {
        return switch (name) {
            case "bench" -> new BenchCommand();
            case "build" -> new BuildCommand();
            case "capabilities" -> new CapabilitiesCommand();
            case "check" -> new CheckCommand();
            case "completion" -> new CompletionCommand(Commands::usages);
            case "deps" -> new DepsCommand();
            case "eval" -> new EvalCommand();
            case "exec" -> new ExecCommand();
            case "fmt" -> new FmtCommand();
            case "inspect" -> new InspectCommand();
            case "oracle find-definition" -> new FindDefinitionCommand();
            case "parse" -> new ParseCommand();
            case "refactor move" -> new MoveCommand();
            case "run" -> new RunCommand();
            case "sign" -> new SignCommand();
            case "test" -> new TestCommand();
            case "version" -> new VersionCommand();
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }

    private static List<Usage> usages() {
        return names().stream().map(name -> command(name).usage()).toList();
    }
}
