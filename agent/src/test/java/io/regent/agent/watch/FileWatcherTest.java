package io.regent.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWatcherTest {
    @TempDir
    private Path folder;

    @Test
    void everythingBelowAFolderCounts() throws Exception {
        try (FileWatcher watcher = new FileWatcher(List.of(folder))) {
            Path inner = Files.createDirectory(folder.resolve("new"));
            assertThat(watcher.await()).isTrue();
            Path file = Files.writeString(inner.resolve("a.rego"), "package a");
            assertThat(watcher.await()).isTrue();
            Files.delete(file);
            assertThat(watcher.await()).isTrue();
        }
    }

    @Test
    void ofAFolderOnlyTheNamedFileCounts() throws Exception {
        Path file = Files.writeString(folder.resolve("a.rego"), "package a");
        try (FileWatcher watcher = new FileWatcher(List.of(file))) {
            Files.writeString(folder.resolve("other"), "");
            Files.delete(file);
            assertThat(watcher.await()).isTrue();
            Files.writeString(file, "package b");
            assertThat(watcher.await()).isTrue();
        }
    }

    @Test
    void closingEndsTheWait() throws IOException, InterruptedException {
        FileWatcher watcher = new FileWatcher(List.of(folder, folder.resolve("missing/file")));
        watcher.close();
        assertThat(watcher.await()).isFalse();
    }
}
