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

    /** Takes one file: a command line a line, words separated by blanks; {@code #} begins a comment. */
    public static void main(String[] arguments) throws IOException {
        Console console = Console.ofProcess();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                Main.run(List.of(line.strip().split("\\s+")), console);
            }
        }
        console.flush();
    }
}
