package io.regent.cli.eval;

import io.regent.cli.Console;
import io.regent.cli.args.Arguments;
import io.regent.cli.args.UsageException;
import io.regent.engine.load.LoadErrors;
import io.regent.value.DataException;
import io.regent.value.Value;
import io.regent.value.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query and the input document, from the command line, files or standard input. */
public final class EvalInput {
    private EvalInput() {}

    /** An input document that is not there or cannot be parsed; the message is for the user. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message, null, false, false);
        }
    }

    public static String query(Arguments arguments, Console console) {
        List<String> words = arguments.positional();
        if (words.size() > 1) {
            throw new UsageException("specify at most one query argument");
        }
        if (arguments.isOn("stdin")) {
            if (!words.isEmpty()) {
                throw new UsageException("specify query argument or --stdin but not both");
            }
            if (arguments.isOn("stdin-input")) {
                throw new UsageException("specify --stdin or --stdin-input but not both");
            }
            return new String(readAll(console), StandardCharsets.UTF_8);
        }
        if (words.isEmpty()) {
            throw new UsageException("specify query argument or --stdin");
        }
        return words.get(0);
    }

    /** The input document; null when none is given. */
    public static @Nullable Value input(Arguments arguments, Console console) {
        String file = arguments.textOrNull("input");
        boolean fromStdin = arguments.isOn("stdin-input");
        if (file == null && !fromStdin) {
            return null;
        }
        if (file != null && fromStdin) {
            throw new UsageException("specify --stdin-input or --input but not both");
        }
        try {
            return YamlReader.readJsonOrYaml(file == null ? readAll(console) : Files.readAllBytes(Path.of(file)));
        } catch (DataException wrong) {
            throw new Unreadable("unable to parse input: " + wrong.getMessage());
        } catch (IOException broken) {
            throw new Unreadable("open " + file + ": " + LoadErrors.reason(broken));
        }
    }

    private static byte[] readAll(Console console) {
        try {
            return console.in().readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
