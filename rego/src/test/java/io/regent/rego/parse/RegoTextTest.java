package io.regent.rego.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.rego.Parser;
import io.regent.rego.RegoVersion;
import io.regent.rego.Source;
import io.regent.rego.ast.RegoText;
import io.regent.testkit.Cases;
import io.regent.value.Bool;
import io.regent.value.Obj;
import io.regent.value.Str;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Trees as text, as traces and messages show them. */
class RegoTextTest {
    @TestFactory
    Stream<DynamicTest> queries() {
        return Cases.in("rego-text").stream()
                .filter(file -> file.endsWith("text.yaml"))
                .flatMap(file -> Cases.read(file).stream())
                .map(Obj.class::cast)
                .map(RegoTextTest::test);
    }

    private static DynamicTest test(Obj expected) {
        String query = ((Str) Objects.requireNonNull(expected.get("query"))).text();
        String text = ((Str) Objects.requireNonNull(expected.get("text"))).text();
        RegoVersion version = expected.get("v2") instanceof Bool v2 && v2.isTrue() ? RegoVersion.V2 : RegoVersion.V1;
        return DynamicTest.dynamicTest(
                query,
                () -> assertThat(RegoText.of(Parser.parseQuery(new Source("", query), Texts.options(version))))
                        .isEqualTo(text));
    }

    @Test
    void rules() {
        List<String> rules = List.of(
                "default f(_) := 1",
                "p[x] contains y if { y = x }",
                "f(x, [1]) := x if { x } else := 2 if { true } else = 3 if { gt(x, 1) }",
                "a.b[\"c d\"] = {\"k\": 1} if { true }");
        for (String rule : rules) {
            assertThat(RegoText.of(Texts.v1("package p\n" + rule).rules().get(0)))
                    .isEqualTo(rule);
        }
    }
}
