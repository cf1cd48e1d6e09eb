package io.regent.cli.completion;

import io.regent.cli.Usage;
import io.regent.cli.args.Flag;
import io.regent.cli.args.Flag.Kind;

/** The script for fish: one declaration for each command and flag. */
final class FishScript {
    private final StringBuilder out = new StringBuilder();
    private final boolean descriptions;

    private FishScript(boolean descriptions) {
        this.descriptions = descriptions;
    }

    static String of(Completions completions, boolean descriptions) {
        FishScript script = new FishScript(descriptions);
        for (Usage command : completions.commands()) {
            script.declare("__fish_use_subcommand", "-f -a " + command.name(), command.summary());
        }
        script.declare("__fish_use_subcommand", "-f -a " + Completions.HELP, "Help about any command");
        script.declare(within(Completions.HELP), "-f -a " + quoted(String.join(" ", completions.names())), "");
        script.declare(within("completion"), "-f -a " + quoted(String.join(" ", CompletionCommand.SHELLS)), "");
        for (Usage command : completions.commands()) {
            Completions.flags(command).forEach(flag -> script.flag(command, flag));
        }
        return script.out.toString();
    }

    private void flag(Usage command, Flag flag) {
        String names = (flag.shorthand() == 0 ? "" : "-s " + flag.shorthand() + " ") + "-l " + flag.name();
        String value = flag.kind() == Kind.SWITCH ? "" : " -r";
        if (!flag.choices().isEmpty()) {
            value = " -x -a " + quoted(String.join(" ", flag.choices()));
        }
        declare(within(command.name()), names + value, flag.help());
    }

    private void declare(String condition, String what, String description) {
        out.append("complete -c regent -n ")
                .append(quoted(condition))
                .append(' ')
                .append(what);
        if (descriptions && !description.isEmpty()) {
            out.append(" -d ").append(quoted(description));
        }
        out.append('\n');
    }

    private static String within(String command) {
        return "__fish_seen_subcommand_from " + command;
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
