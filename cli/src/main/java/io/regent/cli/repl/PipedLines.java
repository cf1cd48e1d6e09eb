package io.regent.cli.repl;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines from a pipe or a file: without prompt and without memory. */
final class PipedLines implements Lines {
    private final Reader in;
    private final PrintStream out;

    PipedLines(InputStream in, PrintStream out) {
        this.out = out;
        this.in = new java.io.BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** OPA: a last line without an end is not a line. */
    @Override
    public @Nullable String next(Session session) {
        StringBuilder line = new StringBuilder();
        try {
            for (int sign = in.read(); sign >= 0; sign = in.read()) {
                if (sign == '\n') {
                    int end = line.length();
                    return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
                }
                line.append((char) sign);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return null;
    }

    @Override
    public void show(String text) {
        out.println("\n" + text);
        out.flush();
    }

    @Override
    public void remember(String block) {
        // Nobody calls back what a pipe says.
    }

    @Override
    public void close() {
        // Standard input belongs to the process.
    }
}
