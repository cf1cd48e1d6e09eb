package io.regent.rego.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.regent.testkit.Cases;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs {@code cases/compile-errors}. */
class CompileErrorCasesTest {
    @TestFactory
    Stream<DynamicNode> cases() {
        return Cases.in("compile-errors").stream().map(CompileErrorCasesTest::tests);
    }

    private static DynamicNode tests(Path file) {
        List<CompileErrorCase> cases =
                Cases.read(file).stream().map(CompileErrorCase::read).toList();
        return dynamicContainer(
                file.getFileName().toString(), IntStream.range(0, cases.size()).mapToObj(i -> test(i, cases.get(i))));
    }

    private static DynamicTest test(int number, CompileErrorCase given) {
        return dynamicTest(
                number + " " + given.lastLine(),
                () -> assertThat(given.actual()).isEqualTo(given.errors()));
    }
}
