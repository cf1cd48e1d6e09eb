package io.regent.cli.repl;

import io.regent.cli.Console;
import io.regent.cli.Version;
import io.regent.engine.Snapshot;
import java.nio.file.Path;

/** The interactive shell: reads lines until there are no more, or until {@code exit}. */
public final class Shell {
    private final Workspace workspace;
    private final Settings settings = new Settings();
    private final Console console;
    private final Path history;

    /**
     * A shell over loaded policies and documents.
     *
     * @param json whether answers are JSON at first, otherwise tables
     * @param history where what was entered on a terminal is kept
     */
    public Shell(Snapshot loaded, boolean json, Path history, Console console) {
        Version version = Version.current();
        workspace = new Workspace(loaded.change()
                .put(BuildDocument.PATH, BuildDocument.of(version))
                .build());
        settings.json = json;
        this.history = history;
        this.console = new Console(console.in(), console.out(), console.out(), console.environment());
    }

    /** Runs the session to its end. */
    public void run() {
        greet();
        Session session = new Session(workspace, settings, console);
        try (Lines lines = TerminalLines.isTerminal(console)
                ? new TerminalLines(workspace, history)
                : new PipedLines(console.in())) {
            for (String line = lines.next(session); line != null; line = lines.next(session)) {
                if (session.ends(line)) {
                    break;
                }
                String done = session.accept(line);
                console.out().flush();
                if (done != null && !done.isBlank()) {
                    lines.remember(done);
                }
            }
        }
    }

    private void greet() {
        Version version = Version.current();
        console.out()
                .println("Regent " + version.number() + " (commit " + version.commit() + ", built at "
                        + version.timestamp() + ")");
        console.out().println();
        console.out().println("Run 'help' to see a list of commands.");
        console.out().println();
        console.out().flush();
    }
}
