package io.regent.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.RegoException;
import io.regent.value.Obj;
import io.regent.value.Str;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work that would take minutes or more ends when the query is cancelled: in loops and inside built-ins. */
class CancellationTest {
    private static final Snapshot EMPTY = Snapshot.empty(SnapshotOptions.defaults());
    private static final Obj LONG_TEXT = Obj.of("text", Str.of("a".repeat(10_000_000)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "numbers.range(1, 10000000000)",
                "net.cidr_expand(\"0.0.0.0/0\")",
                "regex.match(\"(a|aa)*b\", input.text)",
                "regex.find_n(\"(a|b)c?\", input.text, -1)",
                "regex.replace(input.text, \"(a|b)c?\", \"b\")",
                "regex.split(\"(a|b)c?\", input.text)",
                "graph.reachable({x: numbers.range(1, 1000) | some x in numbers.range(1, 1000)}, {1})",
                "some x in numbers.range(1, 9000); some y in numbers.range(1, 9000); some z in numbers.range(1, 9000); x + y + z < 0",
            })
    void endsEarly(String query) {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        EvaluationOptions options = EvaluationOptions.ofInput(LONG_TEXT).withCancellation(cancelled);
        Diagnostic error = error(query, options);
        assertThat(error.code()).isEqualTo(Codes.EVAL_CANCEL);
        assertThat(error.message()).isEqualTo("caller cancelled query execution");
    }

    @Test
    void stepsAreLimited() {
        EvaluationOptions options = EvaluationOptions.DEFAULT.withLimits(Limits.NONE.withSteps(10_000));
        assertThat(error("some x in numbers.range(1, 100000); x < 0", options).message())
                .isEqualTo("query needs more than 10000 steps");
    }

    @Test
    void memoryIsLimited() {
        EvaluationOptions options = EvaluationOptions.DEFAULT.withLimits(Limits.NONE.withMemory(10_000));
        assertThat(error("x := {y | some y in numbers.range(1, 100000)}", options)
                        .message())
                .isEqualTo("query needs more than 10000 bytes");
    }

    /** 2^35 characters: more than one text can have. */
    @Test
    void textsThatOutgrowTheProcessAreAnError() {
        StringBuilder query = new StringBuilder("x0 := input.text");
        for (int i = 1; i <= 12; i++) {
            query.append("; x%d := concat(\"\", [x%d, x%d])".formatted(i, i - 1, i - 1));
        }
        assertThat(error(query.toString(), EvaluationOptions.ofInput(LONG_TEXT)).code())
                .isIn(List.of(Codes.EVAL_CANCEL, Codes.EVAL_BUILTIN));
    }

    private static Diagnostic error(String query, EvaluationOptions options) {
        PreparedQuery prepared = EMPTY.prepare(query);
        RegoException error = catchThrowableOfType(RegoException.class, () -> prepared.run(options));
        return error.diagnostics().get(0);
    }
}
