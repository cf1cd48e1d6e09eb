package io.regent.rego.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.regent.rego.Capabilities;
import io.regent.rego.CompileOptions;
import io.regent.rego.ParseOptions;
import io.regent.rego.Parser;
import io.regent.rego.RegoVersion;
import io.regent.rego.Source;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rule;
import io.regent.rego.compile.Passes.Step;
import io.regent.testkit.Cases;
import io.regent.testkit.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares {@code cases/golden/passes} with what each pass makes of its source. */
class PassesTest {
    private static final Capabilities CAPABILITIES = TestBuiltins.capabilities();

    @TestFactory
    Stream<DynamicTest> passes() {
        return Cases.golden("passes").stream().map(file -> dynamicTest(file.name(), () -> check(file)));
    }

    private static void check(Golden file) {
        Compilation compilation = compilation(file.source());
        StringBuilder text = new StringBuilder();
        for (Step<Pass> step : Passes.MODULES) {
            if (step.name().equals(file.name())) {
                text.append("=== before\n").append(rules(compilation)).append("=== after\n");
            }
            step.pass().run(compilation);
            if (step.name().equals(file.name())) {
                text.append(rules(compilation));
            }
        }
        compilation.problems().throwIfAny();
        file.check(text.toString());
    }

    private static Compilation compilation(String source) {
        ParseOptions options = ParseOptions.of(RegoVersion.V1, CAPABILITIES);
        return Compilation.ofModules(
                Map.of("p.rego", Parser.parseModule(new Source("p.rego", source), options)),
                new CompileOptions(CAPABILITIES, false, 10, true, path -> false, Set.of(), true));
    }

    private static String rules(Compilation compilation) {
        StringBuilder text = new StringBuilder();
        for (Rule rule : compilation.modules().values().iterator().next().rules()) {
            text.append(RegoText.of(rule)).append('\n');
        }
        return text.toString();
    }

    @Test
    void everyRewritingPassHasAGolden() {
        List<String> rewriting = new ArrayList<>();
        for (Step<Pass> step : Passes.MODULES) {
            if (step.name().startsWith("rewrite_") || step.name().startsWith("resolve_")) {
                rewriting.add(step.name());
            }
        }
        List<String> names = Cases.golden("passes").stream().map(Golden::name).toList();
        assertThat(names).containsAll(rewriting);
    }
}
