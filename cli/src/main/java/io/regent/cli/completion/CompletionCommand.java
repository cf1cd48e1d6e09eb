package io.regent.cli.completion;

import io.regent.cli.Command;
import io.regent.cli.Console;
import io.regent.cli.Usage;
import io.regent.cli.args.Arguments;
import io.regent.cli.args.Flag;
import io.regent.cli.args.UsageException;
import java.util.List;
import java.util.function.Supplier;

/** {@code regent completion}: the script for a shell. */
public final class CompletionCommand implements Command {
    static final List<String> SHELLS = List.of("bash", "fish", "powershell", "zsh");

    private final Supplier<List<Usage>> commands;

    /** A command that completes {@code commands}. */
    public CompletionCommand(Supplier<List<Usage>> commands) {
        this.commands = commands;
    }

    @Override
    public Usage usage() {
        return new Usage(
                "completion",
                "{" + String.join(",", SHELLS) + "}",
                "Generate the autocompletion script for the specified shell",
                "Prints a script that lets a shell complete the names of commands and flags.",
                """

                For the current session:

                    $ source <(regent completion bash)
                    $ source <(regent completion zsh)
                    $ regent completion fish | source
                    > regent completion powershell | Out-String | Invoke-Expression

                For every session, put the line into the file that the shell reads when it starts.
                """,
                List.of(Flag.toggle("no-descriptions", (char) 0, "disable completion descriptions")));
    }

    @Override
    public int run(Arguments arguments, Console console) {
        List<String> words = arguments.positional();
        if (words.isEmpty() || !SHELLS.contains(words.get(0))) {
            console.out().print(usage().help());
            return 0; // OPA: no failure
        }
        String shell = words.get(0);
        if (words.size() > 1) {
            throw new UsageException(
                    "unknown command \"" + words.get(1) + "\" for \"regent completion " + shell + "\"");
        }
        Completions completions = new Completions(commands.get());
        console.out()
                .print(
                        switch (shell) {
                            case "fish" -> FishScript.of(completions, !arguments.isOn("no-descriptions"));
                            case "powershell" -> PowerShellScript.of(completions);
                            default -> BashScript.of(completions, shell.equals("zsh"));
                        });
        return 0;
    }
}
