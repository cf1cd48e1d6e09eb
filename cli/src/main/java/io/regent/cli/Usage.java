package io.regent.cli;

import io.regent.cli.args.Flag;
import io.regent.cli.args.HelpText;
import java.util.ArrayList;
import java.util.List;

/**
 * How a command is called.
 *
 * @param name the word on the command line; two for a command of a group
 * @param synopsis the arguments after the name, e.g. {@code <query>}
 * @param summary one line for the list of commands
 * @param description the first part of the help text
 * @param examples shown in the help text and with errors; may be empty
 */
public record Usage(
        String name, String synopsis, String summary, String description, String examples, List<Flag> flags) {
    private static final Flag HELP = Flag.toggle("help", 'h', "help for ");

    public Usage {
        flags = withHelp(name.substring(name.lastIndexOf(' ') + 1), flags);
    }

    /** The last word of the name, by which environment variables and help call the command. */
    String word() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static List<Flag> withHelp(String name, List<Flag> flags) {
        List<Flag> all = new ArrayList<>(flags);
        all.add(Flag.toggle(HELP.name(), HELP.shorthand(), HELP.help() + name));
        return List.copyOf(all);
    }

    /** What {@code --help} prints. */
    public String help() {
        return description + "\n\n" + text();
    }

    /** What follows an error in the arguments. */
    String text() {
        StringBuilder out = new StringBuilder("Usage:\n  regent ").append(name);
        if (!synopsis.isEmpty()) {
            out.append(' ').append(synopsis);
        }
        out.append(" [flags]\n\n");
        if (!examples.isEmpty()) {
            out.append("Examples:\n").append(examples).append("\n\n");
        }
        return out.append("Flags:\n").append(HelpText.flags(flags)).toString();
    }
}
