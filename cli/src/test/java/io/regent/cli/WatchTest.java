package io.regent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code test --watch} and {@code run --watch} notice what happens to files. */
class WatchTest {
    @TempDir
    private Path folder;

    private final PipedOutputStream typed = new PipedOutputStream();
    private BufferedReader out;
    private PrintStream in;
    private Console console;
    private Thread command = Thread.ofPlatform().unstarted(() -> {});

    @BeforeEach
    void connect() throws IOException {
        PipedInputStream printed = new PipedInputStream(1 << 16);
        out = new BufferedReader(new InputStreamReader(printed, StandardCharsets.UTF_8));
        PrintStream sink = new PrintStream(new PipedOutputStream(printed), true, StandardCharsets.UTF_8);
        in = new PrintStream(typed, true, StandardCharsets.UTF_8);
        console = new Console(new PipedInputStream(typed), sink, sink, Map.of());
        write("a.rego", "package a\n\ntest_x if 1 == 1\n\nx := 1\n");
    }

    @AfterEach
    void end() throws IOException, InterruptedException {
        in.close();
        command.interrupt();
        command.join();
    }

    private void start(String... words) {
        command = Thread.ofPlatform().daemon().start(() -> Main.run(List.of(words), console));
    }

    private void write(String name, String text) throws IOException {
        Path fresh = Files.writeString(folder.resolveSibling(name + ".new"), text);
        Files.move(fresh, folder.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** Reads until a line holds {@code part}. */
    private void waitFor(String part) throws IOException {
        String line = out.readLine();
        while (line != null && !line.contains(part)) {
            line = out.readLine();
        }
        assertThat(line).contains(part);
    }

    @Test
    void testsRunAgain() throws IOException {
        start("test", "--watch", folder.toString());
        waitFor("PASS: 1/1");
        waitFor("Watching for changes ...");
        write("a.rego", "package a\n\ntest_x if 1 == 2\n");
        waitFor("FAIL: 1/1");
        write("a.rego", "package a\n\ntest_x if {\n");
        waitFor("1 error occurred during loading:");
        write("a.rego", "package a\n\ntest_x if y\n");
        waitFor("rego_unsafe_var_error: var y is unsafe");
        write("a.rego", "package a\n\ntest_x if true\n");
        waitFor("PASS: 1/1");
        write("b.rego", "package b\n\ntest_y if true\n");
        waitFor("PASS: 2/2");
        Files.delete(folder.resolve("b.rego"));
        waitFor("PASS: 1/1");
    }

    @Test
    void theShellAnswersFromChangedFiles() throws IOException {
        start("run", "--watch", folder.toString());
        in.println("data.a.x");
        waitFor("1");
        write("a.rego", "package a\n\nx := 2\n");
        waitFor("# reloaded files (took ");
        in.println("data.a.x");
        waitFor("2");
        write("a.rego", "package a\n\nx := y\n");
        waitFor("# reload error (took ");
        in.println("data.a.x");
        waitFor("2");
    }
}
