package io.regent.builtins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.types.FunctionType.Parameter;
import io.regent.rego.types.Type.AnyType;
import io.regent.testkit.Cases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs {@code cases/builtins}. */
class BuiltinCasesTest {
    /** Compile passes rewrite these; nothing ever calls them. */
    private static final Set<String> NEVER_CALLED =
            Set.of("assign", "eq", "internal.print", "internal.test_case", "print");

    /** The answer takes the place of the call in rules; elsewhere they fail. */
    private static final Set<String> NEVER_ANSWER = Set.of("rego.metadata.chain", "rego.metadata.rule");

    /** These answer whatever they are given. */
    private static final Set<String> ANSWERED = Set.of("graphql.parse_and_verify", "json.verify_schema");

    /** Families that have no case files; this list may only shrink. */
    private static final Set<String> WITHOUT_CASES = Set.of(
            "FormattingFamily",
            "GlobsFamily",
            "GraphsFamily",
            "HashingFamily",
            "NetworksFamily",
            "RegexesFamily",
            "TemplatesFamily",
            "TimesFamily",
            "UnitsFamily",
            "UuidsFamily",
            "VersionsFamily");

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
    void everyFunctionHasCases() {
        Map<String, List<BuiltinCase>> cases = new HashMap<>();
        Cases.in("builtins").forEach(file -> cases.put(functionOf(file), read(file)));
        List<String> missing = new ArrayList<>();
        for (Family family : Families.all()) {
            if (!WITHOUT_CASES.contains(family.getClass().getSimpleName())) {
                missing.addAll(missing(family, cases));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> missing(Family family, Map<String, List<BuiltinCase>> cases) {
        List<String> missing = new ArrayList<>();
        for (int index = 0; index < family.names().size(); index++) {
            BuiltinDeclaration function = family.declaration(index);
            missing.addAll(missing(function, cases.getOrDefault(function.name(), List.of())));
        }
        return missing;
    }

    private static List<String> missing(BuiltinDeclaration function, List<BuiltinCase> cases) {
        List<String> missing = new ArrayList<>();
        if (!NEVER_CALLED.contains(function.name())) {
            if (!NEVER_ANSWER.contains(function.name()) && cases.stream().noneMatch(BuiltinCase::givesValue)) {
                missing.add(function.name() + ": a call that gives a value");
            }
            if (canFail(function) && cases.stream().noneMatch(BuiltinCase::fails)) {
                missing.add(function.name() + ": a call that fails");
            }
        }
        return missing;
    }

    /** Questions of validity are answered for any value, and so is what takes any value. */
    private static boolean canFail(BuiltinDeclaration function) {
        return !function.name().endsWith("is_valid")
                && !ANSWERED.contains(function.name())
                && function.type().parameters().stream().anyMatch(BuiltinCasesTest::isPicky);
    }

    private static boolean isPicky(Parameter parameter) {
        return !(parameter.type() instanceof AnyType any && any.isEverything());
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
