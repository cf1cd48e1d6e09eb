package io.regent.cli;

import io.regent.cli.args.ArgumentParser;
import io.regent.cli.args.Arguments;
import io.regent.cli.args.UsageException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The program: finds the command, reads its arguments, runs it. */
public final class Main {
    /** The exit status when there is too little memory, as when the reference ends for that reason. */
    private static final int NO_MEMORY = 2;

    private static final String MORE = "Use \"regent [command] --help\" for more information about a command.\n";

    // OPA: an empty name, or nothing but the end of flags, asks for help as well.
    private static final Set<String> ASK_FOR_HELP = Set.of("-h", "--help", "", "--");

    private final Console console;

    private Main(Console console) {
        this.console = console;
    }

    public static void main(String[] words) {
        Console console = Console.ofProcess();
        int status = CustomBuiltinsPath.load(console) ? guarded(List.of(words), console) : 1;
        console.flush();
        if (status != 0) {
            System.exit(status);
        }
    }

    private static int guarded(List<String> words, Console console) {
        try {
            return run(words, console);
        } catch (OutOfMemoryError tooLarge) {
            console.err().println("Error: not enough memory; REGENT_JAVA_OPTIONS=-Xmx8g would allow 8 GB");
            return NO_MEMORY;
        }
    }

    /** Runs one command line and returns its exit status. */
    static int run(List<String> words, Console console) {
        return new Main(console).dispatch(words);
    }

    private int dispatch(List<String> words) {
        if (words.isEmpty() || ASK_FOR_HELP.contains(words.get(0))) {
            console.out().print(overview());
            return 0;
        }
        String name = words.get(0);
        List<String> rest = words.subList(1, words.size());
        if (name.equals("help")) {
            return help(rest);
        }
        CommandGroup group = Commands.group(name);
        if (group != null) {
            return group(group, rest);
        }
        return Commands.names().contains(name) ? command(Commands.command(name), rest) : unknown(name);
    }

    private int group(CommandGroup group, List<String> words) {
        String word = words.isEmpty() ? "" : words.get(0);
        if (group.has(word)) {
            return command(Commands.command(group.whole(word)), words.subList(1, words.size()));
        }
        if (word.startsWith("-") && !ASK_FOR_HELP.contains(word)) {
            console.err().println("Error: " + unknownFlag(word));
            console.err().println(group.text());
            return 1;
        }
        console.out().print(group.help());
        return 0;
    }

    private int command(Command command, List<String> words) {
        Usage usage = command.usage();
        try {
            Arguments arguments = ArgumentParser.parse(usage.word(), usage.flags(), words, console.environment());
            if (arguments.isOn("help")) {
                console.out().print(usage.help());
                return 0;
            }
            return command.run(arguments, console);
        } catch (UsageException wrong) {
            console.err().println("Error: " + wrong.getMessage());
            if (wrong.usageShown()) {
                console.err().println(usage.text());
            }
            return 1;
        }
    }

    private int help(List<String> words) {
        if (words.isEmpty()) {
            console.out().print(overview());
            return 0;
        }
        String name = words.get(0);
        if (Commands.names().contains(name)) {
            console.out().print(Commands.command(name).usage().help());
            return 0;
        }
        console.err().println("Unknown help topic [`" + name + "`]");
        console.err().print(usageOfProgram());
        return 0;
    }

    private int unknown(String name) {
        if (name.startsWith("-")) {
            console.err().println("Error: " + unknownFlag(name));
            console.err().println(usageOfProgram());
            return 1;
        }
        console.err().println("Error: unknown command \"" + name + "\" for \"regent\"");
        List<String> near = Suggestions.near(name, Commands.names());
        if (!near.isEmpty()) {
            console.err().println("\nDid you mean this?");
            near.forEach(suggestion -> console.err().println("\t" + suggestion));
            console.err().println();
        }
        console.err().println("Run 'regent --help' for usage.");
        return 1;
    }

    private static String unknownFlag(String flag) {
        return flag.startsWith("--")
                ? "unknown flag: " + flag
                : "unknown shorthand flag: '" + flag.charAt(1) + "' in " + flag;
    }

    private static String overview() {
        return "Policy decisions with Rego: evaluate, test and serve policies.\n\n" + usageOfProgram();
    }

    private static String usageOfProgram() {
        StringBuilder out = new StringBuilder("Usage:\n  regent [command]\n\nAvailable Commands:\n");
        SortedMap<String, String> summaries = new TreeMap<>(Map.of("help", "Help about any command"));
        for (String name : Commands.names()) {
            summaries.put(name, Commands.command(name).usage().summary());
        }
        summaries.forEach((name, summary) -> out.append("  ")
                .append(name)
                .append(" ".repeat(13 - name.length()))
                .append(summary)
                .append('\n'));
        return out.append("\nFlags:\n  -h, --help   help for regent\n\n")
                .append(MORE)
                .toString();
    }
}
