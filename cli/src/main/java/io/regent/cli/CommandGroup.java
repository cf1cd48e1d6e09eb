package io.regent.cli;

import io.regent.cli.args.Flag;
import io.regent.cli.args.HelpText;
import java.util.List;

/**
 * A word that only commands below it give a meaning, as in {@code refactor move}. The program's help leaves groups out.
 *
 * @param name the word on the command line
 * @param summary one line for its own help
 * @param below the second words
 */
record CommandGroup(String name, String summary, List<String> below) {
    private static final int WIDTH = 12;

    /** Whether {@code word} is the second word of a command. */
    boolean has(String word) {
        return below.contains(word);
    }

    /** The whole name of a command. */
    String whole(String word) {
        return name + " " + word;
    }

    /** What is printed when no command is named. */
    String help() {
        return summary + "\n\n" + text();
    }

    /** What follows an error in the flags. */
    String text() {
        StringBuilder out = new StringBuilder("Usage:\n  regent " + name + " [command]\n\nAvailable Commands:\n");
        for (String word : below) {
            String padding = " ".repeat(Math.max(1, WIDTH - word.length()));
            out.append("  ").append(word).append(padding);
            out.append(Commands.command(whole(word)).usage().summary()).append('\n');
        }
        Flag help = Flag.toggle("help", 'h', "help for " + name);
        return out.append("\nFlags:\n")
                .append(HelpText.flags(List.of(help)))
                .append("\nUse \"regent " + name + " [command] --help\" for more information about a command.\n")
                .toString();
    }
}
