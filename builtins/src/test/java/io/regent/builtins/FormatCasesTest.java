package io.regent.builtins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.regent.rego.ParseOptions;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import io.regent.rego.Source;
import io.regent.rego.format.FormatOptions;
import io.regent.rego.format.Formatter;
import io.regent.testkit.Cases;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Runs {@code cases/fmt}; it stands here because the formatter needs to know which built-ins are deprecated. */
class FormatCasesTest {
    @TestFactory
    Stream<DynamicNode> cases() {
        return Cases.in("fmt").stream()
                .map(file -> dynamicContainer(
                        String.valueOf(file.getFileName()),
                        Cases.read(file).stream().map(FormatCasesTest::test)));
    }

    private static DynamicNode test(Value given) {
        Obj members = (Obj) given;
        return dynamicTest(text(members, "name"), () -> check(members));
    }

    private static String text(Obj members, String key) {
        return members.get(key) instanceof Str text ? text.text() : "";
    }

    private static void check(Obj members) {
        Formatter formatter = new Formatter(options(text(members, "mode")));
        String text = text(members, "text");
        if (members.get("fails") != null) {
            assertThat(failure(formatter, text))
                    .isEqualTo(text(members, "fails").stripTrailing());
            return;
        }
        String formatted = formatted(formatter, text);
        assertThat(formatted).isEqualTo(text(members, "gives"));
        String again = members.get("again") == null ? formatted : text(members, "again");
        assertThat(formatted(formatter, formatted)).isEqualTo(again);
    }

    private static String formatted(Formatter formatter, String text) {
        return formatter.write(formatter.read(new Source("stdin", text)));
    }

    private static String failure(Formatter formatter, String text) {
        try {
            return "formatted:\n" + formatted(formatter, text);
        } catch (RegoException wrong) {
            return String.valueOf(wrong.getMessage()).stripTrailing();
        }
    }

    private static FormatOptions options(String mode) {
        return switch (mode) {
            case "v0" -> options(RegoVersion.V0, RegoVersion.V0, false);
            case "v0-v1" -> options(RegoVersion.V0, RegoVersion.V0_V1, false);
            case "drop" -> options(RegoVersion.V1, RegoVersion.V1, true);
            default -> options(RegoVersion.V1, RegoVersion.V1, false);
        };
    }

    private static FormatOptions options(RegoVersion reading, RegoVersion target, boolean drop) {
        var capabilities = Families.capabilities().at(target);
        return new FormatOptions(ParseOptions.of(reading, capabilities), capabilities, target, true, drop);
    }
}
