package io.regent.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.builtins.Families;
import io.regent.testkit.KnownDifferences;
import io.regent.value.JsonReader;
import io.regent.value.Obj;
import io.regent.value.Value;
import io.regent.value.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rego means what it means in the reference: every case gives what it wants, but for the listed ones, which must not. */
class ConformanceTest {
    /** How much of the differences is shown. */
    private static final int LINES = 30;

    private static final int LINE = 300;

    private static final Path ROOT = Path.of(System.getProperty("regent.root", ".."));

    @Test
    void ownCases() throws IOException {
        List<ConformanceCase> cases = new ArrayList<>();
        for (Path file : files(ROOT.resolve("cases/rego"), ".yaml")) {
            cases.addAll(ConformanceCase.of("own", YamlReader.read(Files.readString(file))));
        }
        assertThat(cases).isNotEmpty();
        check(cases);
    }

    @Test
    void sharedCases() throws IOException {
        Path folder = Path.of(System.getProperty(
                "conformance.dir", ROOT.resolve("../shared/conformance/rego").toString()));
        List<ConformanceCase> cases = new ArrayList<>();
        for (String group : List.of("v1", "v0", "extra")) {
            for (Path file : files(folder.resolve(group), ".json")) {
                Value content = JsonReader.read(Files.readAllBytes(file));
                Value all = ((Obj) content).get("cases");
                if (all != null) {
                    cases.addAll(ConformanceCase.of(group, all));
                }
            }
        }
        check(cases);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static void check(List<ConformanceCase> cases) throws IOException {
        Allowance known =
                new Allowance(KnownDifferences.read(), Families.capabilities().postponed());
        List<String> unexpected = new ArrayList<>();
        Set<ConformanceCase> failed = new HashSet<>();
        for (ConformanceCase test : cases) {
            Difference difference = difference(test);
            if (difference != null) {
                failed.add(test);
            }
            if (difference != null && !known.allows(test, difference)) {
                unexpected.add(test.id() + ": " + shortened(difference.text()));
            }
        }
        assertThat(unexpected.size())
                .as("cases that differ, of %d:%n%s", cases.size(), listed(unexpected))
                .isZero();
        assertThat(known.needless(cases, failed))
                .as("listed in known-differences.yaml although nothing differs")
                .isEmpty();
    }

    private static String shortened(String text) {
        return text.length() <= LINE ? text : text.substring(0, LINE) + "…";
    }

    private static String listed(List<String> differences) {
        return String.join("\n", differences.subList(0, Math.min(LINES, differences.size())));
    }

    /** INVARIANT: nothing but a diagnostic may come out of the engine, whatever the case. */
    private static @org.jspecify.annotations.Nullable Difference difference(ConformanceCase test) {
        try {
            return CaseRunner.difference(test);
        } catch (RuntimeException | StackOverflowError fault) {
            return new Difference("fault: " + fault + at(fault));
        }
    }

    private static String at(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
