package io.regent.cli.repl;

import io.regent.cli.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** Lines typed on a terminal, with editing, history, completion and colours. */
final class TerminalLines implements Lines {
    private final Terminal terminal;
    private final LineReader reader;
    private final HistoryFile history;
    private final DefaultHistory entered = new DefaultHistory();

    TerminalLines(Workspace workspace, Path file) {
        try {
            // OPA: an interrupt at the prompt drops the line.
            terminal = TerminalBuilder.builder()
                    .system(true)
                    .provider("exec")
                    .dumb(true)
                    .build();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        history = new HistoryFile(file);
        reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("regent")
                .history(entered)
                .completer(new Completion(workspace))
                .highlighter(new Colours())
                .parser(new WholeLine())
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.BRACKETED_PASTE, true)
                // Whole statements are remembered, not their lines.
                .variable(LineReader.DISABLE_HISTORY, true)
                .build();
        history.blocks().forEach(entered::add);
    }

    /** Whether somebody sits at the other end. */
    static boolean isTerminal(Console console) {
        return console.in() == System.in
                && Optional.ofNullable(System.console())
                        .map(java.io.Console::isTerminal)
                        .orElse(false);
    }

    @Override
    public @Nullable String next(Session session) {
        while (true) {
            try {
                return reader.readLine(session.prompt());
            } catch (UserInterruptException dropped) {
                session.reset();
            } catch (EndOfFileException end) {
                return null;
            }
        }
    }

    @Override
    public void show(String text) {
        reader.printAbove(text);
    }

    @Override
    public void remember(String block) {
        history.add(block);
        entered.add(block);
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
