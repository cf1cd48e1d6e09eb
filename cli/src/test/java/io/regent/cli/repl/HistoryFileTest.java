package io.regent.cli.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
    @TempDir
    private Path folder;

    @Test
    void plainLinesAreRewritten() throws IOException {
        Path file = folder.resolve("history");
        Files.writeString(file, "x := 1\n\n{\"datetime\":\"2026-01-01T00:00:00Z\",\"block\":\"a\\nb\"}\n");
        HistoryFile history = new HistoryFile(file);
        history.add("y");
        assertThat(history.blocks()).containsExactly("x := 1", "a\nb");
        assertThat(Files.readAllLines(file))
                .hasSize(3)
                .startsWith(
                        "{\"datetime\":\"0001-01-01T00:00:00Z\",\"block\":\"x := 1\"}",
                        "{\"datetime\":\"2026-01-01T00:00:00Z\",\"block\":\"a\\nb\"}");
        assertThat(new HistoryFile(file).blocks()).containsExactly("x := 1", "a\nb", "y");
    }

    @Test
    void aSessionNeedsNoHistory() {
        HistoryFile history = new HistoryFile(folder.resolve("no/such/folder"));
        history.add("x");
        assertThat(history.blocks()).isEmpty();
    }
}
