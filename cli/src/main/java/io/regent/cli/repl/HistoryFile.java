package io.regent.cli.repl;

import io.regent.value.DataException;
import io.regent.value.JsonFields;
import io.regent.value.JsonReader;
import io.regent.value.Obj;
import io.regent.value.Str;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was entered, across sessions: a line for each block, {@code {"datetime":…,"block":…}}. A file of plain lines is
 * rewritten into that form. A file that cannot be read or written is as good as none.
 */
final class HistoryFile {
    /** When nobody knows. */
    private static final String NO_TIME = "0001-01-01T00:00:00Z";

    private final Path file;
    private final List<String> blocks = new ArrayList<>();

    HistoryFile(Path file) {
        this.file = file;
        boolean plain = false;
        List<String> lines = new ArrayList<>();
        for (String line : read()) {
            String block = block(line);
            plain |= block == null;
            blocks.add(block == null ? line : block);
            lines.add(block == null ? line(NO_TIME, line) : line);
        }
        if (plain) {
            write(String.join("", lines.stream().map(line -> line + "\n").toList()));
        }
    }

    /** What was entered, oldest first. */
    List<String> blocks() {
        return List.copyOf(blocks);
    }

    void add(String block) {
        write(line(Instant.now().toString(), block) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private List<String> read() {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private void write(String text, StandardOpenOption... options) {
        try {
            Files.writeString(file, text, options);
        } catch (IOException readOnly) {
            // The session goes on without a memory.
        }
    }

    private static String line(String time, String block) {
        return new JsonFields().put("datetime", time).put("block", block).compact();
    }

    private static @Nullable String block(String line) {
        try {
            return JsonReader.read(line.getBytes(StandardCharsets.UTF_8)) instanceof Obj entry
                            && entry.get("block") instanceof Str text
                    ? text.text()
                    : null;
        } catch (DataException plain) {
            return null;
        }
    }
}
