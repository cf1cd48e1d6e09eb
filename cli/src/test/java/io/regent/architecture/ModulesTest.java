package io.regent.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A module sees only what stands to its left. */
class ModulesTest {
    static Stream<String> modules() {
        return Regent.MODULES.stream();
    }

    /** Without this, a rule about a module that was not read would hold by accident. */
    @Test
    void everyModuleIsReadAndNoOther() {
        var read = Regent.CLASSES.stream().map(Regent::moduleOf).collect(Collectors.toSet());
        assertThat(read).containsExactlyInAnyOrderElementsOf(Regent.MODULES);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void seesNothingToItsRight(String module) {
        var right = Regent.MODULES.subList(Regent.MODULES.indexOf(module) + 1, Regent.MODULES.size()).stream()
                .map(Regent::allOf);
        var closed = Stream.concat(right, Stream.of("io.regent.testkit..", "io.regent.builtins.processor.."))
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(Regent.allOf(module))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(closed)
                .check(Regent.CLASSES);
    }
}
