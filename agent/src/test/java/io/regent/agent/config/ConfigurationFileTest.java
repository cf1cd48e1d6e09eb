package io.regent.agent.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFileTest {
    private final ConfigurationFile configuration = new ConfigurationFile(Map.of("FOO", "foo"));

    @TempDir
    private Path folder;

    @Test
    void environmentVariablesArePutIn() throws IOException {
        assertThat(read("a: ${FOO}\nb: ${BAR}\nc: \"${\"\n", List.of()))
                .isEqualTo("{\"a\": \"foo\", \"b\": \"${BAR}\", \"c\": \"${\"}");
    }

    @Test
    void settingsChangeWhatIsWritten() throws IOException {
        assertThat(read("a: {b: 1, c: 2}\n", List.of("a.b=x,a.d=true", "l[1].m=-5,e={p,2,007}", "n\\.o=\\,")))
                .isEqualTo("{\"a\": {\"b\": \"x\", \"c\": 2, \"d\": true}, \"e\": [\"p\", 2, \"007\"],"
                        + " \"l\": [null, {\"m\": -5}], \"n.o\": \",\"}");
    }

    @Test
    void wrongSettingsAreRefused() {
        assertRefused("a", "failed parsing --set data: key \"a\" has no value");
        assertRefused("a,b=1", "key \"a\" has no value (cannot end with ,)");
        assertRefused("a[x]=1", "error parsing index: \"x\" is no position");
        assertRefused("a[99999]=1", "error parsing index: \"99999\" is no position");
        assertRefused("a={1,2", "list must terminate with '}'");
        assertRefused("a.".repeat(200) + "b=1", "a path has more than 100 steps");
    }

    @Test
    void onlyObjectsAreConfigurations() throws IOException {
        assertThat(read("", List.of())).isEqualTo("{}");
        assertThatThrownBy(() -> read("- 1", List.of())).hasMessageContaining("the configuration must be an object");
        assertThatThrownBy(() -> read("a: [", List.of())).hasMessageContaining("failed to parse");
    }

    private String read(String text, List<String> settings) throws IOException {
        Path file = folder.resolve("c.yaml");
        Files.writeString(file, text);
        return configuration.read(file.toString(), settings, List.of()).toString();
    }

    private void assertRefused(String setting, String message) {
        assertThatThrownBy(() -> configuration.read("", List.of(setting), List.of()))
                .hasMessageContaining(message);
    }
}
