package io.regent.rego.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import io.regent.testkit.Cases;
import io.regent.value.Arr;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is said about modules that are wrong: the files in {@code cases/parse-errors}. */
class ParseErrorsTest {
    @TestFactory
    Stream<DynamicContainer> messages() {
        return Cases.in("parse-errors").stream().map(ParseErrorsTest::file);
    }

    private static DynamicContainer file(Path file) {
        String name = file.getFileName().toString();
        RegoVersion version = Texts.versionOf(name);
        return DynamicContainer.dynamicContainer(
                name, Cases.read(file).stream().map(Obj.class::cast).map(each -> test(each, version)));
    }

    private static DynamicTest test(Obj expected, RegoVersion version) {
        String module = ((Str) Objects.requireNonNull(expected.get("module"))).text();
        List<String> errors = texts((Arr) Objects.requireNonNull(expected.get("errors")));
        return DynamicTest.dynamicTest(
                module, () -> assertThat(errors(module, version)).isEqualTo(errors));
    }

    private static List<String> texts(Arr items) {
        return items.toList().stream().map(item -> ((Str) item).text()).toList();
    }

    private static List<String> errors(String module, RegoVersion version) {
        RegoException failure =
                catchThrowableOfType(RegoException.class, () -> Texts.module("test.rego", module, version));
        return failure.diagnostics().stream().map(ParseErrorsTest::text).toList();
    }

    private static String text(Diagnostic error) {
        Location where = Objects.requireNonNull(error.location());
        return where.row() + ":" + where.column() + " " + error.message();
    }

    @Test
    void detailsHoldTheLineAndThePlaceInBytes() {
        RegoException failure =
                catchThrowableOfType(RegoException.class, () -> Texts.v1("package p\n\np := \"é\" @\n"));
        Diagnostic error = failure.diagnostics().get(0);
        assertThat(error.code()).isEqualTo("rego_parse_error");
        assertThat(error.toString()).startsWith("test.rego:3: rego_parse_error: illegal token");
        Value details = Obj.builder()
                .put("line", Str.of("p := \"é\" @"))
                .put("idx", Num.of(10))
                .build();
        assertThat(error.details()).isEqualTo(details);
    }

    @Test
    void anEmptyModuleHasNoPlace() {
        assertThatThrownBy(() -> Texts.v1("# nothing\n"))
                .hasMessage("1 error occurred: test.rego:0: rego_parse_error: empty module");
    }
}
