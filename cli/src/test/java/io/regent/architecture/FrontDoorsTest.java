package io.regent.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A module enters another one only through the packages that are meant for it. */
class FrontDoorsTest {
    /** Below {@code io.regent}; each is one package, without those under it. */
    private static final Set<String> FRONT_DOORS = Set.of(
            "value",
            "rego",
            "rego.ast",
            "rego.format",
            "rego.oracle",
            "rego.reads",
            "rego.refactor",
            "rego.schema",
            "rego.types",
            "builtins",
            "builtins.glob",
            "builtins.jwt",
            "builtins.keys",
            "builtins.regex",
            "engine",
            "engine.build",
            "engine.bundle",
            "engine.cover",
            "engine.filter",
            "engine.load",
            "engine.profile",
            "engine.signature",
            "engine.store",
            "engine.test",
            "engine.trace",
            "agent",
            "agent.bundle",
            "agent.config",
            "agent.watch",
            "server.http");

    @Test
    void everyDoorBelongsToAModule() {
        assertThat(FRONT_DOORS)
                .allMatch(door -> Regent.MODULES.stream().anyMatch(module -> (door + ".").startsWith(module + ".")));
    }

    @Test
    void modulesEnterEachOtherThroughFrontDoors() {
        classes()
                .that()
                .resideInAPackage("io.regent..")
                .should(enterOtherModulesThroughFrontDoors())
                .check(Regent.CLASSES);
    }

    private static ArchCondition<JavaClass> enterOtherModulesThroughFrontDoors() {
        return new ArchCondition<>("enter other modules through their front doors") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    if (passesAWall(dependency)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean passesAWall(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        String module = Regent.moduleOf(target);
        return !module.isEmpty()
                && !module.equals(Regent.moduleOf(dependency.getOriginClass()))
                && !FRONT_DOORS.contains(target.getPackageName().substring("io.regent.".length()));
    }
}
