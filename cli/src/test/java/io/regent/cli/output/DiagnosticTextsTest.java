package io.regent.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.rego.Diagnostic;
import io.regent.rego.Diagnostic.Call;
import io.regent.rego.Location;
import io.regent.rego.Source;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Diagnostics for people and for programs, as the reference writes them. */
class DiagnosticTextsTest {
    private static final Location RULE = new Location(new Source("p.rego", "package p\n\nx := 1 / 0\n"), 11, 21);
    private static final Diagnostic PLAIN = new Diagnostic("", "stat nowhere: no such file or directory", null);
    private static final Diagnostic PLACED = new Diagnostic("rego_type_error", "undefined function f", RULE);

    @Test
    void oneOrSeveralAreCounted() {
        assertThat(DiagnosticText.of(List.of(PLAIN)))
                .isEqualTo("1 error occurred: stat nowhere: no such file or directory");
        assertThat(DiagnosticText.of(List.of(PLACED, PLACED))).isEqualTo("""
                        2 errors occurred:
                        p.rego:3: rego_type_error: undefined function f
                        p.rego:3: rego_type_error: undefined function f""");
    }

    @Test
    void loadingIsNamed() {
        assertThat(DiagnosticText.ofLoading(List.of(PLAIN)))
                .isEqualTo("1 error occurred during loading: stat nowhere: no such file or directory");
    }

    @Test
    void callsFollowTheMessage() {
        Diagnostic error = new Diagnostic(
                "eval_builtin_error", "div: divide by zero", RULE, null, List.of(new Call(2, RULE, "x := 1 / 0")));
        assertThat(DiagnosticText.of(List.of(error))).isEqualTo("""
                1 error occurred: p.rego:3: eval_builtin_error: div: divide by zero

                Traceback:
                  p.rego:3: x := 1 / 0""");
        assertThat(DiagnosticJson.of(error).compact()).isEqualTo("""
                {"message":"div: divide by zero","code":"eval_builtin_error",\
                "location":{"file":"p.rego","row":3,"col":1},\
                "stack_trace":[{"query_id":2,"location":{"file":"p.rego","row":3,"col":1}}]}""");
    }

    @Test
    void onlyWhatIsKnownStandsInJson() {
        assertThat(DiagnosticJson.of(PLAIN).compact())
                .isEqualTo("{\"message\":\"stat nowhere: no such file or directory\"}");
    }

    @Test
    void detailsHaveTheOrderOfTheReference() {
        Obj details = Obj.builder()
                .put("idx", Num.of(3))
                .put("line", Str.of("x :="))
                .put("another", Num.of(1))
                .build();
        Diagnostic error = new Diagnostic("rego_parse_error", "unexpected eof token", RULE, details, List.of());
        assertThat(DiagnosticJson.of(error).compact())
                .endsWith("\"details\":{\"line\":\"x :=\",\"idx\":3,\"another\":1}}");
    }

    @Test
    void testsTellTheCodeFirst() {
        assertThat(DiagnosticJson.codeFirst(PLACED).compact())
                .startsWith("{\"code\":\"rego_type_error\",\"message\":\"undefined function f\",\"location\"");
    }

    @Test
    void aDocumentHoldsThemAll() {
        assertThat(DiagnosticJson.document(List.of(PLAIN))).isEqualTo("""
                {
                  "errors": [
                    {
                      "message": "stat nowhere: no such file or directory"
                    }
                  ]
                }""");
    }
}
