package io.regent.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a command sees of the process.
 *
 * @param out standard output, UTF-8, buffered: {@link Main} flushes it
 * @param environment the environment variables
 */
public record Console(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
    private static final int BUFFER = 1 << 16;

    /** The process itself. */
    static Console ofProcess() {
        return new Console(System.in, buffered(System.out), buffered(System.err), System.getenv());
    }

    private static PrintStream buffered(PrintStream stream) {
        return new PrintStream(new java.io.BufferedOutputStream(stream, BUFFER), false, StandardCharsets.UTF_8);
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
