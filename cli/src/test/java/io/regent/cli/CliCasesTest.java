package io.regent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.testkit.Cases;
import io.regent.testkit.KnownDifferences;
import io.regent.value.Arr;
import io.regent.value.JsonReader;
import io.regent.value.Obj;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Command lines give what {@code cases/cli} and the conformance data want, but for the listed ones, which must not. */
class CliCasesTest {
    private static final Path ROOT = Path.of(System.getProperty("regent.root", ".."));

    @TempDir
    private Path folder;

    @Test
    void ownCases() throws IOException {
        List<CliCase> cases = own();
        assertThat(cases).isNotEmpty();
        check(cases);
    }

    @Test
    void everyCommandHasCases() {
        assertThat(own().stream().map(CliCase::command)).containsAll(Commands.names());
    }

    private static List<CliCase> own() {
        List<CliCase> cases = new ArrayList<>();
        for (Path file : Cases.in("cli")) {
            String name = String.valueOf(file.getFileName());
            String group = "own-cli/" + name.substring(0, name.lastIndexOf('.'));
            Cases.read(file).forEach(each -> cases.add(CliCase.of(group, null, (Obj) each)));
        }
        return cases;
    }

    @Test
    void sharedCases() throws IOException {
        Path file = ROOT.resolve("../shared/conformance/cli/cases.json");
        List<CliCase> cases = new ArrayList<>();
        if (Files.exists(file) && JsonReader.read(Files.readAllBytes(file)) instanceof Obj all) {
            if (all.get("cases") instanceof Arr each) {
                each.forEach(one -> cases.add(CliCase.of("cli", all.get("files"), (Obj) one)));
            }
        }
        check(cases);
    }

    private void check(List<CliCase> cases) throws IOException {
        Set<String> known = KnownDifferences.read().ids();
        Map<String, String> unexpected = new TreeMap<>();
        Set<String> overcome = new TreeSet<>();
        try (CaseProcess process = new CaseProcess(folder)) {
            for (CliCase test : cases) {
                String difference = Expectation.difference(test, process.run(test));
                if (difference != null && !known.contains(test.id())) {
                    unexpected.put(test.id(), difference);
                }
                if (difference == null && known.contains(test.id())) {
                    overcome.add(test.id());
                }
            }
        }
        assertThat(unexpected).as("cases that differ, of " + cases.size()).isEmpty();
        assertThat(overcome)
                .as("cases that are listed as different but are not")
                .isEmpty();
    }
}
