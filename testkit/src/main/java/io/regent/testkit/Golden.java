package io.regent.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text file that holds a source and, from the first line {@code === …} on, what the program makes of it. */
public final class Golden {
    private final Path file;
    private final String text;

    private Golden(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    static Golden read(Path file) {
        try {
            return new Golden(file, Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The file's name without its ending. */
    public String name() {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    public String source() {
        int end = text.indexOf("\n=== ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    /** Fails when {@code wanted} does not follow the source; with {@code -Dgolden=write} it is rewritten instead. */
    public void check(String wanted) {
        if ("write".equals(System.getProperty("golden"))) {
            write(source() + wanted);
        } else {
            assertThat(text.substring(source().length()))
                    .as("%s (rewrite it with -Dgolden=write)", file.getFileName())
                    .isEqualTo(wanted);
        }
    }

    private void write(String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
