package io.regent.engine.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regent.engine.SnapshotOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMemoryTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    private final FileMemory memory = new FileMemory();

    @TempDir
    private Path folder;

    @Test
    void onlyWhatChangedIsReadAgain() throws IOException {
        write("a.rego", "package a\nx := 1", LONG_AGO);
        write("b.json", "{\"b\": 1}", LONG_AGO);
        Loaded first = load();
        assertThat(memory.reads()).isEqualTo(2);
        Loaded second = load();
        assertThat(memory.reads()).isEqualTo(2);
        assertThat(second.policies()).isEqualTo(first.policies());
        assertThat(second.data()).hasToString("{\"b\": 1}");
        write("b.json", "{\"b\": 2}", FileTime.fromMillis(LONG_AGO.toMillis() + 1));
        assertThat(load().data()).hasToString("{\"b\": 2}");
        assertThat(memory.reads()).isEqualTo(3);
    }

    @Test
    void whatIsBrokenIsReadUntilItIsRepaired() throws IOException {
        write("a.rego", "package a\nx :=", LONG_AGO);
        assertThatThrownBy(this::load).hasMessageContaining("rego_parse_error");
        assertThatThrownBy(this::load).hasMessageContaining("rego_parse_error");
        write("a.rego", "package a\nx := 1", LONG_AGO);
        assertThat(load().policies()).hasSize(1);
    }

    private Loaded load() {
        return Loader.load(
                List.of(folder.toString()),
                List.of(),
                SnapshotOptions.defaults().parse(),
                memory);
    }

    private void write(String name, String text, FileTime modified) throws IOException {
        Files.setLastModifiedTime(Files.writeString(folder.resolve(name), text), modified);
    }
}
