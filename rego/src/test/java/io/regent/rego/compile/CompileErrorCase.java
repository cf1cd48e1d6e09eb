package io.regent.rego.compile;

import io.regent.rego.Capabilities;
import io.regent.rego.CompileOptions;
import io.regent.rego.Compiler;
import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.ParseOptions;
import io.regent.rego.Parser;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import io.regent.rego.Source;
import io.regent.rego.ast.Module;
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

/**
 * Modules and what is wrong with them.
 *
 * @param modules the texts of {@code m0.rego}, {@code m1.rego}, …
 * @param errors place, code and message of each error, in order
 */
record CompileErrorCase(List<String> modules, boolean v0, boolean strict, List<String> errors) {
    private static final Capabilities CAPABILITIES = TestBuiltins.capabilities();

    static CompileErrorCase read(Value value) {
        Obj fields = (Obj) value;
        List<String> modules = new ArrayList<>();
        ((Arr) field(fields, "modules")).forEach(module -> modules.add(((Str) module).text()));
        List<String> errors = new ArrayList<>();
        ((Arr) field(fields, "fails")).forEach(error -> errors.add(describe((Obj) error)));
        return new CompileErrorCase(modules, isTrue(fields, "v0"), isTrue(fields, "strict"), errors);
    }

    private static boolean isTrue(Obj fields, String key) {
        return fields.get(Str.of(key)) == Bool.TRUE;
    }

    private static String describe(Obj error) {
        return text(error, "at") + " " + text(error, "code") + " " + text(error, "message");
    }

    private static String text(Obj fields, String key) {
        return ((Str) field(fields, key)).text();
    }

    private static Value field(Obj fields, String key) {
        return Objects.requireNonNull(fields.get(Str.of(key)), key);
    }

    /** The last line of the first module. */
    String lastLine() {
        return modules.get(0).lines().reduce((first, second) -> second).orElse("");
    }

    /** What the compiler says. */
    List<String> actual() {
        try {
            Compiler.compile(parsed(), new CompileOptions(CAPABILITIES, strict, 10, true, path -> false, Set.of()));
            return List.of();
        } catch (RegoException wrong) {
            return wrong.diagnostics().stream().map(CompileErrorCase::describe).toList();
        }
    }

    private Map<String, Module> parsed() {
        ParseOptions options = ParseOptions.of(v0 ? RegoVersion.V0 : RegoVersion.V1, CAPABILITIES);
        Map<String, Module> parsed = new TreeMap<>();
        for (String module : modules) {
            String file = "m" + parsed.size() + ".rego";
            parsed.put(file, Parser.parseModule(new Source(file, module), options));
        }
        return parsed;
    }

    private static String describe(Diagnostic error) {
        Location where = error.location();
        String place = where == null || where == Location.NONE
                ? "nowhere"
                : where.file() + ":" + where.row() + ":" + where.column();
        return place + " " + error.code() + " " + error.message();
    }
}
