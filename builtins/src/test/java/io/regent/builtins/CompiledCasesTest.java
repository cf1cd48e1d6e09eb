package io.regent.builtins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.regent.rego.Capabilities;
import io.regent.rego.CheckedPolicy;
import io.regent.rego.CompileOptions;
import io.regent.rego.Compiler;
import io.regent.rego.ParseOptions;
import io.regent.rego.Parser;
import io.regent.rego.QueryOptions;
import io.regent.rego.RegoVersion;
import io.regent.rego.Source;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.RegoText;
import io.regent.testkit.Cases;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Runs {@code cases/compiled}; it stands here because the compiler needs to know the built-ins. */
class CompiledCasesTest {
    private static final Capabilities CAPABILITIES = Families.capabilities();
    private static final ParseOptions PARSE = ParseOptions.of(RegoVersion.V1, CAPABILITIES);

    @TestFactory
    Stream<DynamicNode> cases() {
        return Cases.in("compiled").stream()
                .map(file -> dynamicContainer(
                        String.valueOf(file.getFileName()),
                        Cases.read(file).stream().map(CompiledCasesTest::test)));
    }

    private static DynamicNode test(Value given) {
        Obj fields = (Obj) given;
        String wanted = Objects.requireNonNull(text(fields, "gives"));
        String query = text(fields, "query");
        String name = query == null ? wanted.lines().findFirst().orElse("") : query;
        return dynamicTest(name, () -> {
            CheckedPolicy policy = policy(fields);
            assertThat(query == null ? rules(policy) : body(policy, query)).isEqualTo(wanted);
        });
    }

    private static CheckedPolicy policy(Obj fields) {
        Map<String, Module> modules = new TreeMap<>();
        for (Value module : fields.get("modules") instanceof Arr texts ? texts : Arr.EMPTY) {
            String file = "m" + modules.size() + ".rego";
            modules.put(file, Parser.parseModule(new Source(file, ((Str) module).text()), PARSE));
        }
        boolean traceTests = fields.get("tests") == Bool.TRUE;
        return Compiler.compile(
                modules, new CompileOptions(CAPABILITIES, false, 10, true, path -> false, Set.of(), traceTests));
    }

    private static String rules(CheckedPolicy policy) {
        List<String> lines = new ArrayList<>();
        policy.modules().values().forEach(module -> module.rules().forEach(rule -> lines.add(RegoText.of(rule))));
        return String.join("\n", lines);
    }

    private static String body(CheckedPolicy policy, String query) {
        QueryOptions options = new QueryOptions(null, List.of(), false, true, Set.of(), true);
        return RegoText.of(policy.query(Parser.parseQuery(new Source("", query), PARSE), options)
                .body());
    }

    private static @Nullable String text(Obj fields, String key) {
        return fields.get(key) instanceof Str text ? text.text() : null;
    }
}
