package io.regent.engine.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regent.rego.Capabilities;
import io.regent.rego.ParseOptions;
import io.regent.rego.RegoVersion;
import io.regent.value.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleReaderTest {
    private static final ParseOptions OPTIONS = ParseOptions.of(RegoVersion.V1, Capabilities.all(List.of()));

    @TempDir
    Path folder;

    @Test
    void onlyDataFilesCount() throws IOException {
        write(".manifest", "{\"revision\": \"r1\", \"roots\": [\"x\", \"p\"], \"metadata\": {\"m\": 1}}");
        write("x/data.json", "{\"v\": 1}");
        write("x/y/data.yaml", "w: 2");
        write("x/other.json", "{\"no\": 1}");
        Bundle bundle = BundleReader.read(folder, OPTIONS, List.of());
        assertThat(bundle.data()).isEqualTo(JsonReader.read("{\"x\": {\"v\": 1, \"y\": {\"w\": 2}}}"));
        assertThat(bundle.manifest().revision()).isEqualTo("r1");
        assertThat(bundle.manifest().roots()).containsExactly("x", "p");
    }

    @Test
    void archivesAreReadLikeFolders() throws IOException {
        byte[] archive = archive(Map.of("./.manifest", "{\"revision\": \"r2\"}", "./a/data.json", "{\"b\": [1]}"));
        Bundle bundle = BundleReader.readArchive(new ByteArrayInputStream(archive), OPTIONS);
        assertThat(bundle.data()).isEqualTo(JsonReader.read("{\"a\": {\"b\": [1]}}"));
        assertThat(bundle.manifest().revision()).isEqualTo("r2");
    }

    @Test
    void whatIsNoArchiveIsRefused() {
        byte[] junk = "hello".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> BundleReader.readArchive(new ByteArrayInputStream(junk), OPTIONS))
                .hasMessageContaining("bundle read failed: archive read failed: unexpected EOF");
    }

    @Test
    void dataStaysWithinTheRoots() throws IOException {
        write(".manifest", "{\"roots\": [\"p\"]}");
        write("x/data.json", "{\"v\": 1}");
        refused("manifest roots [p] do not permit data at path '/x' (hint: check bundle directory structure)");
    }

    @Test
    void rootsDoNotOverlap() throws IOException {
        write(".manifest", "{\"roots\": [\"x\", \"x/y\"]}");
        refused("manifest has overlapped roots: 'x' and 'x/y'");
    }

    @Test
    void brokenManifestsAreRefused() throws IOException {
        write(".manifest", "{\"roots\": ");
        refused("bundle load failed on manifest decode: unexpected EOF");
    }

    @Test
    void dataIsDefinedOnce() throws IOException {
        write("data.json", "{\"a\": 1}");
        write("data.yaml", "a: 2");
        refused("bundle load failed on /data.yaml: failed to insert data file from path ");
    }

    @Test
    void theRootIsAnObject() throws IOException {
        write("data.json", "[1]");
        refused("bundle load failed on /data.json: root value must be object");
    }

    private void refused(String why) {
        assertThatThrownBy(() -> BundleReader.read(folder, OPTIONS, List.of())).hasMessage("1 error occurred: " + why);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static byte[] archive(Map<String, String> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(bytes.length);
                tar.putArchiveEntry(entry);
                tar.write(bytes);
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }
}
