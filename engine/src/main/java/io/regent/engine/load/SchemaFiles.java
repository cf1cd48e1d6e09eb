package io.regent.engine.load;

import io.regent.rego.Schemas;
import io.regent.value.DataException;
import io.regent.value.Value;
import io.regent.value.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** JSON schemas in files: one for the input document, or a folder of them, each named by its path. */
public final class SchemaFiles {
    private SchemaFiles() {}

    /**
     * The schemas at {@code path}, a file or a folder.
     *
     * @throws io.regent.rego.RegoException when one cannot be read
     */
    public static Schemas load(String path) {
        Path root = Path.of(path.startsWith("file://") ? path.substring("file://".length()) : path);
        Map<String, Value> named = new TreeMap<>();
        try {
            if (!Files.isDirectory(root)) {
                named.put(Schemas.INPUT, read(root, path));
                return Schemas.of(named);
            }
            for (Path file : files(root)) {
                named.put(Schemas.name(keys(root.relativize(file))), read(file, file.toString()));
            }
            return Schemas.of(named);
        } catch (IOException broken) {
            throw LoadErrors.of("stat " + root + ": " + LoadErrors.reason(broken));
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Folders and the file's name up to its last dot. */
    private static List<String> keys(Path file) {
        List<String> keys = new ArrayList<>();
        file.forEach(part -> keys.add(part.toString()));
        String name = keys.removeLast();
        int dot = name.lastIndexOf('.');
        keys.add(dot < 0 ? name : name.substring(0, dot));
        return keys;
    }

    private static Value read(Path file, String shown) throws IOException {
        byte[] content = Files.readAllBytes(file);
        try {
            return YamlReader.readJsonOrYaml(content);
        } catch (DataException broken) {
            throw LoadErrors.of(shown + ": " + broken.getMessage());
        }
    }
}
