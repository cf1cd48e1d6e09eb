package io.regent.engine.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regent.rego.Capabilities;
import io.regent.rego.ParseOptions;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import io.regent.value.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderTest {
    private static final ParseOptions OPTIONS = ParseOptions.of(RegoVersion.V1, Capabilities.all(List.of()));

    @TempDir
    Path folder;

    @Test
    void foldersBecomeKeysAndFileNamesDoNot() throws IOException {
        write("d/x.json", "{\"a\": 1}");
        write("d/sub/y.yaml", "b: 2");
        write("d/sub/readme.txt", "not data");
        assertThat(load("d").data()).isEqualTo(JsonReader.read("{\"a\": 1, \"sub\": {\"b\": 2}}"));
    }

    @Test
    void prefixesPlaceDocuments() throws IOException {
        write("list.json", "[1]");
        Loaded loaded = Loader.load(List.of("a.b:" + folder.resolve("list.json")), List.of(), OPTIONS);
        assertThat(loaded.data()).isEqualTo(JsonReader.read("{\"a\": {\"b\": [1]}}"));
    }

    @Test
    void fileUrlsAreFiles() throws IOException {
        write("x.json", "{\"a\": 1}");
        Loaded loaded = Loader.load(List.of("file://" + folder.resolve("x.json")), List.of(), OPTIONS);
        assertThat(loaded.data()).isEqualTo(JsonReader.read("{\"a\": 1}"));
    }

    @Test
    void ignoredNamesArePassedOverBelowTheGivenPaths() throws IOException {
        write("d/.hidden/h.json", "{\"h\": 1}");
        write("d/x.json", "{\"a\": 1}");
        Loaded loaded = Loader.load(List.of(folder.resolve("d").toString()), List.of(".*"), OPTIONS);
        assertThat(loaded.data()).isEqualTo(JsonReader.read("{\"a\": 1}"));
    }

    @Test
    void contradictionsNameBothFiles() throws IOException {
        write("x.json", "{\"a\": {\"b\": 1}}");
        write("y.json", "{\"a\": {\"b\": 2}}");
        assertThatThrownBy(() -> load("x.json", "y.json"))
                .isInstanceOf(RegoException.class)
                .hasMessage("1 error occurred: " + folder.resolve("y.json")
                        + ": merge error: conflicting values at data.a.b, also defined in " + folder.resolve("x.json"));
    }

    @Test
    void everyBrokenFileIsReported() throws IOException {
        write("bad.json", "{");
        write("list.json", "[1]");
        assertThatThrownBy(() -> load("bad.json", "list.json", "missing"))
                .isInstanceOfSatisfying(
                        RegoException.class,
                        wrong -> assertThat(wrong.diagnostics())
                                .extracting(diagnostic -> diagnostic.message().replace(folder + "/", ""))
                                .containsExactly(
                                        "bad.json: unexpected EOF",
                                        "list.json: document must be of type object",
                                        "stat missing: no such file or directory"));
    }

    @Test
    void loopsOfLinksEnd() throws IOException {
        Files.createDirectories(folder.resolve("loop"));
        Files.createSymbolicLink(folder.resolve("loop/self"), folder.resolve("loop"));
        assertThatThrownBy(() -> load("loop")).hasMessageContaining("too many levels of symbolic links");
    }

    private Loaded load(String... names) {
        List<String> paths = Arrays.stream(names)
                .map(name -> folder.resolve(name).toString())
                .toList();
        return Loader.load(paths, List.of(), OPTIONS);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
