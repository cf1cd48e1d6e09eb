package io.regent.cli.repl;

import io.regent.agent.watch.FileWatcher;
import io.regent.cli.Console;
import io.regent.cli.Version;
import io.regent.engine.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

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
        workspace = new Workspace(withBuild(loaded));
        settings.json = json;
        this.history = history;
        this.console = new Console(console.in(), console.out(), console.out(), console.environment());
    }

    private static Snapshot withBuild(Snapshot loaded) {
        return loaded.change()
                .put(BuildDocument.PATH, BuildDocument.of(Version.current()))
                .build();
    }

    /** Runs the session to its end. */
    public void run() {
        greet();
        Session session = new Session(workspace, settings, console);
        try (Lines lines = lines()) {
            read(session, lines);
        }
    }

    /** The same; whenever {@code watcher} tells a change, {@code loading} gives the next policies and documents. */
    public void run(FileWatcher watcher, Supplier<Snapshot> loading) {
        greet();
        Session session = new Session(workspace, settings, console);
        try (Lines lines = lines()) {
            Thread.ofVirtual().name("reloading").start(() -> follow(watcher, loading, session, lines));
            read(session, lines);
        }
    }

    private Lines lines() {
        return TerminalLines.isTerminal(console)
                ? new TerminalLines(workspace, history)
                : new PipedLines(console.in(), console.out());
    }

    private static void follow(FileWatcher watcher, Supplier<Snapshot> loading, Session session, Lines lines) {
        try {
            while (watcher.await()) {
                lines.show(session.reload(() -> withBuild(loading.get())));
            }
        } catch (IOException failed) {
            lines.show("# the files cannot be watched any more: " + failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Session session, Lines lines) {
        for (String line = lines.next(session); line != null && !session.ends(line); line = lines.next(session)) {
            String done = session.accept(line);
            console.out().flush();
            if (done != null && !done.isBlank()) {
                lines.remember(done);
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
