package io.regent.builtins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.regent.testkit.Cases;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs {@code cases/builtins}. */
class BuiltinCasesTest {
    @TestFactory
    Stream<DynamicNode> cases() {
        return Cases.in("builtins").stream()
                .map(file ->
                        dynamicContainer(functionOf(file), read(file).stream().map(BuiltinCasesTest::test)));
    }

    private static DynamicNode test(BuiltinCase given) {
        return dynamicTest(given.call(), () -> assertThat(given.actual()).isEqualTo(given.outcome()));
    }

    @Test
    void everyFileNamesItsFunction() {
        for (Path file : Cases.in("builtins")) {
            assertThat(read(file)).allMatch(given -> given.call().startsWith(functionOf(file) + "("));
        }
    }

    private static List<BuiltinCase> read(Path file) {
        return Cases.read(file).stream().map(BuiltinCase::of).toList();
    }

    private static String functionOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ".yaml".length());
    }
}
