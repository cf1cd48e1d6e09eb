package io.regent.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every library is used in one place, so that it can be exchanged there. */
class LibrariesTest {
    /**
     * The packages of a library and the only packages of ours that see it.
     *
     * @param library package patterns
     * @param users package patterns; empty when nobody may
     */
    record Use(List<String> library, List<String> users) {}

    static final List<Use> USES = List.of(
            new Use(List.of("com.fasterxml.jackson.."), List.of("io.regent.value..")),
            new Use(List.of("org.snakeyaml.."), List.of("io.regent.value..")),
            new Use(List.of("com.google.re2j.."), List.of("io.regent.builtins..")),
            new Use(List.of("org.objectweb.asm.."), List.of("io.regent.engine.jvm..")),
            new Use(List.of("org.apache.commons.."), List.of("io.regent.engine.bundle..")),
            new Use(List.of("com.github.benmanes.caffeine.."), List.of("io.regent.engine..", "io.regent.agent..")),
            new Use(List.of("io.vertx..", "io.netty.."), List.of("io.regent.server.http..")),
            new Use(List.of("org.jline.."), List.of("io.regent.cli.repl..")),
            new Use(List.of("org.bitbucket.cowwoc.."), List.of("io.regent.cli.fmt..")),
            // The JDK's own beans, which know how much memory a thread has allocated.
            new Use(List.of("com.sun.."), List.of("io.regent.cli.bench..")),
            new Use(List.of("sun..", "jdk.internal.."), List.of()));

    @ParameterizedTest
    @FieldSource("USES")
    void isSeenOnlyByItsUsers(Use use) {
        noClasses()
                .that()
                .resideOutsideOfPackages(use.users().toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(use.library().toArray(String[]::new))
                .check(Regent.CLASSES);
    }
}
