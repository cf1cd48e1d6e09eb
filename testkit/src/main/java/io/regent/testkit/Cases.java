package io.regent.testkit;

import io.regent.value.Arr;
import io.regent.value.Value;
import io.regent.value.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The case files in the folder {@code cases} of the project; its README describes them. */
public final class Cases {
    private Cases() {}

    /** The files directly in a subfolder of {@code cases/golden}, sorted by name. */
    public static List<Golden> golden(String folder) {
        try (Stream<Path> files = Files.list(root().resolve("golden").resolve(folder))) {
            return files.sorted().map(Golden::read).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The YAML files directly in a subfolder of {@code cases}, sorted by name. */
    public static List<Path> in(String folder) {
        try (Stream<Path> files = Files.list(root().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The cases of a file, which is one YAML list. */
    public static List<Value> read(Path file) {
        try {
            return ((Arr) YamlReader.read(Files.readString(file))).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Tests run in the folder of their module. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("cases"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException(
                        "no folder cases above " + Path.of("").toAbsolutePath());
            }
        }
        return folder.resolve("cases");
    }
}
