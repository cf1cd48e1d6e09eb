package io.regent.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.testkit.Cases;
import io.regent.testkit.KnownDifferences;
import io.regent.value.JsonReader;
import io.regent.value.Obj;
import io.regent.value.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The API answers as the transcripts say, but for the steps that are listed as different, which must not. */
class RestCasesTest {
    private static final Path CONFORMANCE = Path.of(System.getProperty(
            "conformance.dir",
            Path.of(System.getProperty("regent.root", ".."))
                    .resolve("../shared/conformance")
                    .toString()));

    @Test
    void ownCases() throws IOException {
        List<Scenario> scenarios = own();
        assertThat(scenarios).isNotEmpty();
        check(scenarios);
    }

    @Test
    void sharedCases() throws IOException {
        List<Scenario> scenarios = new ArrayList<>();
        for (Path file : files(CONFORMANCE.resolve("rest"))) {
            // Recorded by a program that writes numbers beyond a 64-bit float this way.
            String text = Files.readString(file).replace(": Infinity", ": 1e400");
            scenarios.add(Scenario.of("rest/" + name(file), (Obj) JsonReader.read(text)));
        }
        check(scenarios);
    }

    static List<Scenario> own() throws IOException {
        List<Scenario> scenarios = new ArrayList<>();
        for (Path file : Cases.in("rest")) {
            scenarios.add(Scenario.of("own/" + name(file), (Obj) YamlReader.read(Files.readString(file))));
        }
        return scenarios;
    }

    private static void check(List<Scenario> scenarios) throws IOException {
        Set<String> known = KnownDifferences.read().ids();
        Map<String, String> unexpected = new TreeMap<>();
        Set<String> overcome = new TreeSet<>();
        for (Scenario scenario : scenarios) {
            Map<String, String> differences = scenario.differences();
            List<String> ids = new ArrayList<>(List.of(scenario.id()));
            for (int i = 0; i < scenario.steps().size(); i++) {
                ids.add(scenario.stepId(i));
            }
            for (String id : ids) {
                String difference = differences.get(id);
                if (difference != null && !known.contains(id)) {
                    unexpected.put(id, difference);
                }
                if (difference == null && known.contains(id)) {
                    overcome.add(id);
                }
            }
        }
        assertThat(unexpected).as("steps that differ").isEmpty();
        assertThat(overcome)
                .as("steps that are listed as different but are not")
                .isEmpty();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
