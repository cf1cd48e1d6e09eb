package io.regent.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs many command lines one after the other in one JVM, so that a start-up cache can be made of what they load. Called after a build
 * ({@code dev/launcher}), never by a user.
 */
final class Training {
    private Training() {}

    /**
     * Takes one file: a command line a line, words separated by blanks; {@code #} begins a comment, {@code !} a command that has to
     * fail. Ends with status 1 when a command does not end as it has to.
     */
    public static void main(String[] arguments) throws IOException {
        Console console = Console.ofProcess();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                run(line.strip(), console);
            }
        }
        console.flush();
    }

    private static void run(String line, Console console) {
        boolean fails = line.startsWith("!");
        List<String> words = List.of(line.substring(fails ? 1 : 0).strip().split("\\s+"));
        if (Main.run(words, console) == 0 == fails) {
            console.err().println("training: this command " + (fails ? "succeeds: " : "fails: ") + line);
            console.flush();
            System.exit(1);
        }
    }
}
