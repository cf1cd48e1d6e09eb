package io.regent.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds {@code examples/custom-builtins} as its page says, and runs it. */
class CustomBuiltinsExampleTest {
    private static final Path EXAMPLE =
            Path.of("../examples/custom-builtins").toAbsolutePath().normalize();

    @TempDir
    private Path build;

    @BeforeEach
    void compile() throws IOException {
        String source = EXAMPLE.resolve("src/example/Rebates.java").toString();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        build.toString(),
                        source);
        assertThat(status).isZero();
        Path services = Path.of("META-INF/services/io.regent.builtins.CustomBuiltins");
        Files.createDirectories(build.resolve(services).getParent());
        Files.copy(EXAMPLE.resolve(services), build.resolve(services));
    }

    private static String run(Path builtins, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(EXAMPLE.toFile()).redirectErrorStream(true);
        builder.environment().put("REGENT_BUILTINS", builtins.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    @Test
    void policiesCallIt() throws IOException {
        assertThat(run(build, "test", "shop.rego", "shop_test.rego")).contains("PASS: 3/3");
    }

    @Test
    void theTypeCheckerKnowsIt() throws IOException {
        assertThat(run(build, "eval", "-f", "pretty", "shop.rebate(\"x\")"))
                .contains("shop.rebate: invalid argument(s)")
                .contains("want: (years: number, percent: number)");
        assertThat(run(build, "capabilities", "--current")).contains("\"name\": \"shop.rebate\"");
        assertThat(run(build, "eval", "--capabilities", "v1.0.0", "shop.rebate(1)"))
                .contains("undefined function shop.rebate");
    }

    @Test
    void failuresAreThoseOfTheCall() throws IOException {
        assertThat(run(build, "eval", "-f", "pretty", "--strict-builtin-errors", "shop.rebate(-1)"))
                .contains("eval_builtin_error: shop.rebate: years must not be negative");
    }

    @Test
    void aWrongPathIsSaidAtOnce() throws IOException {
        assertThat(run(build.resolve("none"), "version"))
                .startsWith("Error: REGENT_BUILTINS: no such file or folder: ");
    }
}
