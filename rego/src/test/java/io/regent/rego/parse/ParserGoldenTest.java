package io.regent.rego.parse;

import io.regent.rego.ast.AstJson;
import io.regent.rego.ast.AstListing;
import io.regent.rego.ast.Module;
import io.regent.testkit.Cases;
import io.regent.testkit.Golden;
import io.regent.value.JsonWriter;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The trees of the modules in {@code cases/golden/parser}: listings, and for some the JSON with all places. */
class ParserGoldenTest {
    private static final Set<String> WITH_JSON = Set.of("positions", "metadata", "v0-rules");

    @TestFactory
    Stream<DynamicTest> trees() {
        return Cases.golden("parser").stream()
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> file.check(trees(file))));
    }

    private static String trees(Golden file) {
        Module module = Texts.module(file.name() + ".rego", file.source(), Texts.versionOf(file.name()));
        String listing = "=== tree\n" + AstListing.of(module);
        if (!WITH_JSON.contains(file.name())) {
            return listing;
        }
        String json = JsonWriter.pretty(new AstJson(true, true).module(module), " ");
        return listing + "=== json\n" + json + "\n";
    }
}
