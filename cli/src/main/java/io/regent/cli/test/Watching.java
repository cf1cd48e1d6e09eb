package io.regent.cli.test;

import io.regent.agent.watch.FileWatcher;
import io.regent.cli.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;

/** Runs tests again whenever a file changes, until the process is told to end. */
final class Watching {
    private static final String RULE = "*".repeat(80);

    private Watching() {}

    /**
     * Runs the first round and, unless it is {@code broken}, further ones.
     *
     * @param broken the exit status of a round in which no tests were found
     * @return the exit status
     */
    static int run(List<Path> paths, Console console, int broken, IntSupplier round) {
        Thread ending = new Thread(() -> Runtime.getRuntime().halt(0), "end of watching");
        try (FileWatcher watcher = new FileWatcher(paths)) {
            int status = round.getAsInt();
            if (status == broken) {
                return status;
            }
            // An interrupt is how watching ends: nothing has failed.
            Runtime.getRuntime().addShutdownHook(ending);
            announce(console);
            int last = status;
            while (watcher.await()) {
                last = round.getAsInt();
                announce(console);
            }
            return last;
        } catch (IOException failed) {
            console.err().println("the files cannot be watched: " + failed.getMessage());
            return broken;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            Runtime.getRuntime().removeShutdownHook(ending);
        }
    }

    private static void announce(Console console) {
        console.err().flush();
        console.out().println(RULE);
        console.out().println("Watching for changes ...");
        console.out().flush();
    }
}
