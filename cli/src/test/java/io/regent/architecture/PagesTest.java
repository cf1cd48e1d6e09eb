package io.regent.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages for people who change the program name files that are there. */
class PagesTest {
    private static final Path ROOT = Path.of(System.getProperty("regent.root", ".."));
    /** A path from the root, which is no pattern, command line or file made by a build. */
    private static final Pattern NAMED = Pattern.compile("`([\\w-]+(?:/[\\w.-]+)+)`");

    private static final Pattern MADE = Pattern.compile("(?:.*/)?target/.*|shared/.*");

    @ParameterizedTest
    @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md"})
    void nameFilesThatAreThere(String page) throws IOException {
        List<String> missing = new ArrayList<>();
        Matcher named = NAMED.matcher(Files.readString(ROOT.resolve(page)));
        while (named.find()) {
            String path = named.group(1);
            if (!MADE.matcher(path).matches() && !Files.exists(ROOT.resolve(path))) {
                missing.add(path);
            }
        }
        assertThat(missing).isEmpty();
    }
}
