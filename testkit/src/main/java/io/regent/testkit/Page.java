package io.regent.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of the documentation with sections that follow from the code: what stands between {@code <!-- name -->} and
 * {@code <!-- end of name -->}.
 */
public final class Page {
    private final Path file;

    private Page(Path file) {
        this.file = file;
    }

    /** The page {@code docs/name}. */
    public static Page docs(String name) {
        return new Page(Cases.root().resolveSibling("docs").resolve(name));
    }

    /** Fails when a section is not {@code wanted}; with {@code -Dgolden=write} it is rewritten instead. */
    public void checkSection(String name, String wanted) {
        String page = read();
        String open = "<!-- " + name + " -->\n";
        int from = page.indexOf(open) + open.length();
        int to = page.indexOf("<!-- end of " + name + " -->");
        assertThat(to).as("the section %s of %s", name, file.getFileName()).isGreaterThanOrEqualTo(from);
        if ("write".equals(System.getProperty("golden"))) {
            write(page.substring(0, from) + wanted + page.substring(to));
        } else {
            assertThat(page.substring(from, to))
                    .as("%s, section %s (rewrite it with -Dgolden=write)", file.getFileName(), name)
                    .isEqualTo(wanted);
        }
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
