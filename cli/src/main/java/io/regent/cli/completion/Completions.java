package io.regent.cli.completion;

import io.regent.cli.Usage;
import io.regent.cli.args.Flag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What may stand where on a command line. */
record Completions(List<Usage> commands) {
    static final String HELP = "help";

    /** The names of all commands. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        commands.forEach(command -> names.add(command.name()));
        names.add(HELP);
        return names;
    }

    /** The flags of a command that are built and shown. */
    static List<Flag> flags(Usage command) {
        return command.flags().stream()
                .filter(flag -> flag.refusal() == null && !flag.hidden())
                .toList();
    }

    /** The words that may follow a word within a command, by both: {@code eval --format}, {@code eval -f}. */
    Map<String, List<String>> following() {
        Map<String, List<String>> following = new TreeMap<>();
        following.put(HELP + " " + HELP, names());
        following.put("completion completion", CompletionCommand.SHELLS);
        for (Usage command : commands) {
            for (Flag flag : flags(command)) {
                if (!flag.choices().isEmpty()) {
                    following.put(command.name() + " --" + flag.name(), flag.choices());
                    if (flag.shorthand() != 0) {
                        following.put(command.name() + " -" + flag.shorthand(), flag.choices());
                    }
                }
            }
        }
        return following;
    }

    /** The long names of a command's flags, with their dashes. */
    static List<String> flagNames(Usage command) {
        return flags(command).stream().map(flag -> "--" + flag.name()).toList();
    }
}
