package io.regent.cli.repl;

import io.regent.cli.Console;
import io.regent.cli.output.DiagnosticText;
import io.regent.cli.output.GoDuration;
import io.regent.engine.Snapshot;
import io.regent.rego.Parser;
import io.regent.rego.RegoException;
import io.regent.rego.Source;
import io.regent.rego.ast.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One session: takes line after line and prints what it has to say. */
final class Session {
    static final String PROMPT = "> ";
    static final String PROMPT_WITHIN = "| ";

    private final Workspace workspace;
    private final Console console;
    private final Statements statements;
    private final Commands commands;
    /** The lines of a statement that is not complete. */
    private final List<String> begun = new ArrayList<>();

    Session(Workspace workspace, Settings settings, Console console) {
        this.workspace = workspace;
        this.console = console;
        Queries queries = new Queries(workspace, settings, console);
        statements = new Statements(workspace, settings, queries, console.out());
        commands = new Commands(workspace, settings, console.out());
    }

    String prompt() {
        return begun.isEmpty() ? PROMPT : PROMPT_WITHIN;
    }

    /**
     * Puts other policies and documents below what was entered.
     *
     * @return what to tell the user
     */
    synchronized String reload(Supplier<Snapshot> loading) {
        long started = System.nanoTime();
        try {
            workspace.reload(loading.get());
            return "# reloaded files " + took(started);
        } catch (RegoException wrong) {
            return "# reload error " + took(started) + ": " + DiagnosticText.ofFiles(wrong);
        }
    }

    private static String took(long started) {
        return "(took " + GoDuration.text(Duration.ofNanos(System.nanoTime() - started)) + ")";
    }

    /** Whether a line asks to leave. */
    boolean ends(String line) {
        ShellCommand command = begun.isEmpty() ? ShellCommand.of(line) : null;
        return command != null && command.name() == ShellCommand.Name.EXIT;
    }

    /** Forgets the lines of a statement that is not complete. */
    void reset() {
        begun.clear();
    }

    /**
     * Takes a line.
     *
     * @return what was carried out; null while a statement is not complete
     */
    @Nullable
    synchronized String accept(String line) {
        if (begun.isEmpty()) {
            ShellCommand command = ShellCommand.of(line);
            if (command != null) {
                guarded(() -> commands.carryOut(command));
                return line;
            }
        }
        begun.add(line);
        // A statement that does not parse may go on in the next line, until an empty one says that it does not.
        String text = String.join("\n", begun);
        boolean last = begun.size() > 1 && line.isEmpty();
        if (begun.size() > 1 && !last) {
            return null;
        }
        return carryOut(text, last) ? text.stripTrailing() : null;
    }

    private boolean carryOut(String text, boolean last) {
        long started = System.nanoTime();
        List<Node> parsed;
        try {
            parsed = Parser.parseStatements(new Source("", text), workspace.parseOptions());
        } catch (RegoException wrong) {
            if (last) {
                console.out().println(text(wrong));
                begun.clear();
            }
            return last;
        }
        long nanos = System.nanoTime() - started;
        begun.clear();
        guarded(() -> parsed.forEach(statement -> statements.carryOut(statement, nanos)));
        return true;
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (ShellFailure failure) {
            console.out().println(failure.getMessage());
        } catch (RegoException wrong) {
            console.out().println(text(wrong));
        }
    }

    private static String text(RegoException wrong) {
        boolean plain = wrong.diagnostics().size() == 1
                && wrong.diagnostics().get(0).code().isEmpty();
        return plain ? wrong.diagnostics().get(0).message() : DiagnosticText.of(wrong.diagnostics());
    }
}
