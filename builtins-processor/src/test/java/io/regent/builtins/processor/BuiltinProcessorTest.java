package io.regent.builtins.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compiles small families against the sources of the annotation and its surroundings. */
class BuiltinProcessorTest {
    private static final String SOURCES = System.getProperty("regent.root") + "/builtins/src/main/java";

    @TempDir
    Path output;

    private record Compiled(boolean success, List<String> errors) {}

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private Compiled compile(String members) {
        String text = """
                package sample;
                import io.regent.builtins.*;
                import io.regent.value.*;
                import java.util.List;
                final class Sample {
                %s
                }
                """.formatted(members);
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        CompilationTask task = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostics, options(), null, List.of(new Source("sample.Sample", text)));
        task.setProcessors(List.of(new BuiltinProcessor()));
        boolean success = task.call();
        return new Compiled(
                success,
                diagnostics.getDiagnostics().stream()
                        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                        .toList());
    }

    private List<String> options() {
        return List.of(
                "-d",
                output.toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                "-sourcepath",
                SOURCES,
                "-implicit:none",
                "-Xlint:all,-processing,-serial");
    }

    private static String builtin(String name, String signature, String more, String method) {
        return "@Builtin(name = \"%s\", signature = \"%s\", description = \"A \\\"test\\\".\"%s)\n%s\n"
                .formatted(name, signature, more, method);
    }

    private String generated() throws IOException {
        return Files.readString(output.resolve("sample/SampleFamily.java"));
    }

    @Test
    void everyKindOfParameterAndResultCompilesWithoutWarnings() throws IOException {
        Compiled compiled = compile(builtin(
                        "all.operands",
                        "(null, boolean, number, string, array[any], object[any: any], set[any], any) => boolean",
                        ", infix = \"<\", categories = {\"x\", \"y\"}",
                        "static boolean all(Null n, Bool b, Num i, Str s, Arr a, Obj o, SetValue t, Value v)"
                                + " { return true; }")
                + builtin("text", "() => string", ", nondeterministic = true", "static String text() { return \"\"; }")
                + builtin("long", "() => number", ", deprecated = true", "static long large() { return 1; }")
                + builtin("int", "() => number", "", "static int small() { return 1; }")
                + builtin("nothing", "(...any)", "", "static void nothing(BuiltinContext c, Value... rest) {}")
                + builtin(
                        "many",
                        "(any) => any",
                        ", relation = true",
                        "static Iterable<Value> many(Value v) { return List.of(v); }"));

        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.success()).isTrue();
        assertThat(generated())
                .contains("Operands.nullValue(args, 0), Operands.bool(args, 1), Operands.number(args, 2)")
                .contains("Operands.set(args, 6), args[7]")
                .contains("Str.of(Sample.text())")
                .contains("Num.of(Sample.large())")
                .contains("Sample.nothing(context, Operands.from(args, 0)); yield null;")
                .contains("\"<\", false, false, false, \"A \\\"test\\\".\", List.of(\"x\", \"y\")");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "(number# static Value f(Num x) { return x; }# the signature does not parse",
                "(number) => number# static Value f() { return Null.NULL; }"
                        + "# the signature has 1 parameters, the method 0",
                "(number) => number# static Value f(Str x) { return x; }# parameter x cannot take number",
                "(number) => number# static Value f(long x) { return Null.NULL; }# parameter x cannot take number",
                "(number) => number# static boolean f(Num x) { return true; }# the method's result is not number",
                "(number) => number# static void f(Num x) {}# the signature has a result, the method none",
                "(number)# static Value f(Num x) { return x; }# the method's result is not null",
                "(number) => number# Value f(Num x) { return x; }# a built-in is a static method",
                "(number) => number# private static Value f(Num x) { return x; }# a built-in is a static method",
                "(...any) => number# static Value f(Value x) { return x; }# belong together",
                "(any) => number# static Value f(Value... x) { return x[0]; }# belong together",
                "(...any) => number# static Value f(Num... x) { return x[0]; }# further arguments are `Value...`"
            },
            quoteCharacter = '"')
    void whatDoesNotFitIsRefused(String signature, String method, String error) {
        Compiled compiled = compile(builtin("f", signature, "", method));

        assertThat(compiled.success()).isFalse();
        assertThat(compiled.errors()).anySatisfy(message -> assertThat(message).contains(error));
    }

    @Test
    void relationsGiveIterables() {
        Compiled compiled =
                compile(builtin("f", "(any) => any", ", relation = true", "static Value f(Value x) { return x; }"));

        assertThat(compiled.errors()).containsExactly("the method's result is not an Iterable of values");
    }

    @Test
    void namesAreUnique() {
        Compiled compiled = compile(builtin("f", "() => any", "", "static Value f() { return Null.NULL; }")
                + builtin("f", "() => any", "", "static Value g() { return Null.NULL; }"));

        assertThat(compiled.errors()).containsExactly("f is already declared by f()");
    }

    @Test
    void nestedClassesAreRefused() {
        Compiled compiled = compile(
                "static class Inner {" + builtin("f", "() => any", "", "static Value f() { return null; }") + "}");

        assertThat(compiled.errors()).containsExactly("built-ins stand in a top-level class");
    }
}
