package io.regent.builtins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.regent.rego.Capabilities;
import io.regent.rego.CompileOptions;
import io.regent.rego.Compiler;
import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.ParseOptions;
import io.regent.rego.Parser;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import io.regent.rego.Schemas;
import io.regent.rego.Source;
import io.regent.rego.ast.Module;
import io.regent.testkit.Cases;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Runs {@code cases/types}; it stands here because the checker needs to know the built-ins. */
class TypeCasesTest {
    private static final Capabilities CAPABILITIES = Families.capabilities();
    private static final CompileOptions OPTIONS =
            new CompileOptions(CAPABILITIES, false, 100, true, path -> false, Set.of());

    @TestFactory
    Stream<DynamicNode> cases() {
        return Cases.in("types").stream()
                .map(file -> dynamicContainer(
                        String.valueOf(file.getFileName()),
                        Cases.read(file).stream().map(TypeCasesTest::test)));
    }

    private static DynamicNode test(Value given) {
        Obj fields = (Obj) given;
        String module = text(fields, "module");
        CompileOptions options = OPTIONS.withSchemas(schemas(fields.get("schemas")));
        return dynamicTest(module, () -> assertThat(errors(module, options)).isEqualTo(text(fields, "errors")));
    }

    private static Schemas schemas(@Nullable Value given) {
        if (!(given instanceof Obj members)) {
            return Schemas.INLINE;
        }
        Map<String, Value> named = new HashMap<>();
        members.forEach((name, schema) -> named.put(((Str) name).text(), schema));
        return Schemas.of(named);
    }

    private static String text(Obj members, String key) {
        return members.get(key) instanceof Str text ? text.text() : "";
    }

    private static String errors(String text, CompileOptions options) {
        try {
            Module module =
                    Parser.parseModule(new Source("x.rego", text), ParseOptions.of(RegoVersion.V1, CAPABILITIES));
            Compiler.compile(Map.of("x.rego", module), options);
            return "";
        } catch (RegoException errors) {
            return errors.diagnostics().stream().map(TypeCasesTest::line).collect(Collectors.joining("\n", "", "\n"));
        }
    }

    private static String line(Diagnostic error) {
        Diagnostic placeless =
                new Diagnostic(error.code(), error.message(), null, error.details(), error.lines(), error.trace());
        Location at = error.location();
        return at == null || !at.isKnown() ? placeless.toString() : at.row() + ":" + at.column() + ": " + placeless;
    }
}
