package io.regent.cli.fmt;

import io.regent.cli.Console;
import io.regent.engine.load.LoadErrors;
import io.regent.rego.Diagnostic;
import io.regent.rego.Parser;
import io.regent.rego.RegoException;
import io.regent.rego.Source;
import io.regent.rego.ast.Module;
import io.regent.rego.format.FormatOptions;
import io.regent.rego.format.Formatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the flags ask for, done with one text. */
final class FileFormatting {
    private final FmtFlags flags;
    private final Console console;

    FileFormatting(FmtFlags flags, Console console) {
        this.flags = flags;
        this.console = console;
    }

    /** Formats standard input; only the flags that say what Rego is count. */
    void standardInput() throws FmtFailure {
        try {
            String text = Source.decode(console.in().readAllBytes());
            console.out().print(formatted("stdin", text, flags.format(false)));
        } catch (IOException broken) {
            throw FmtFailure.ofPath(LoadErrors.reason(broken));
        } catch (RegoException wrong) {
            throw FmtFailure.ofPath(text(wrong));
        }
    }

    /** Formats a file, and shows or writes what came of it. */
    void file(String path) throws FmtFailure {
        String text = read(path);
        String formatted = formatted(path, text);
        if (flags.checksResult()) {
            check(path, formatted);
        }
        boolean changed = !text.equals(formatted);
        if (changed && stopsAtChange()) {
            throw changed();
        }
        if (flags.lists()) {
            show(changed, path);
        } else if (flags.showsDiff()) {
            show(changed, changed ? ColoredDiff.of(text, formatted) : "");
        } else if (!flags.writes()) {
            console.out().print(formatted);
        } else if (changed) {
            write(path, formatted);
        }
    }

    // OPA: that there is nothing in a file stands alone, other errors in a list.
    private static String text(RegoException wrong) {
        Diagnostic first = wrong.diagnostics().getFirst();
        boolean alone = first.code().isEmpty() || first.message().equals("empty module");
        return alone ? first.toString() : String.valueOf(wrong.getMessage());
    }

    private static FmtFailure changed() {
        return FmtFailure.of("unexpected diff");
    }

    private boolean stopsAtChange() {
        return flags.failsOnChange() && !flags.lists() && !flags.showsDiff();
    }

    private String formatted(String path, String text) throws FmtFailure {
        try {
            return formatted(path, text, flags.format(flags.dropsImports()));
        } catch (RegoException wrong) {
            throw FmtFailure.of("failed to format Rego source file: " + text(wrong));
        }
    }

    private String formatted(String path, String text, FormatOptions options) throws FmtFailure {
        Formatter formatter = new Formatter(options);
        Module module = formatter.read(new Source(path, text));
        try {
            return formatter.write(module);
        } catch (RegoException wrong) {
            // A difference before what cannot be laid out comes first.
            if (stopsAtChange() && !formatter.mayBecome(module, text)) {
                throw changed();
            }
            throw LoadErrors.of(path + ": " + wrong.getMessage());
        }
    }

    private void show(boolean changed, String text) throws FmtFailure {
        if (changed) {
            console.out().println(text);
            if (flags.failsOnChange()) {
                throw changed();
            }
        }
    }

    /** Reads the result again. */
    private void check(String path, String formatted) throws FmtFailure {
        try {
            Parser.parseModule(new Source("formatted", formatted), flags.result());
        } catch (RegoException wrong) {
            throw FmtFailure.of(path + " was successfully formatted, but the result is invalid: " + wrong.getMessage()
                    + "\n\nTo inspect the formatted Rego, you can turn off this check with --check-result=false.");
        }
    }

    private static String read(String path) throws FmtFailure {
        try {
            return Source.decode(Files.readAllBytes(Path.of(path)));
        } catch (IOException unreadable) {
            throw FmtFailure.of("failed to open file: open " + path + ": " + LoadErrors.reason(unreadable));
        }
    }

    private static void write(String path, String formatted) throws FmtFailure {
        try {
            Files.writeString(Path.of(path), formatted, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException refused) {
            throw FmtFailure.of("failed to open file for writing: open " + path + ": " + LoadErrors.reason(refused));
        }
    }
}
