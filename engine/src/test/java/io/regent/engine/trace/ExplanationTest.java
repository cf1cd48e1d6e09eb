package io.regent.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.engine.EvaluationOptions;
import io.regent.engine.Snapshot;
import io.regent.engine.SnapshotOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each mode shows of a trace, and how. */
class ExplanationTest {
    private static final String POLICY = """
            package p

            a if { trace("a \\"note\\""); b }

            b if { x := 1; x == 2 }

            b if true
            """;

    private static final List<TraceEvent> EVENTS = events("p.rego");

    private static List<TraceEvent> events(String file) {
        TraceBuffer trace = new TraceBuffer();
        Snapshot.empty(SnapshotOptions.defaults())
                .change()
                .putPolicy(file, POLICY)
                .build()
                .prepare("data.p.a")
                .run(EvaluationOptions.DEFAULT.withListener(trace));
        return trace.events();
    }

    @Test
    void fullShowsAll() {
        assertThat(Explanation.FULL.of(EVENTS)).isEqualTo(EVENTS);
    }

    @Test
    void offShowsNothing() {
        assertThat(Explanation.OFF.of(EVENTS)).isEmpty();
    }

    @Test
    void notesStandBelowWhatLedToThem() {
        assertThat(PrettyTrace.lines(Explanation.NOTES.of(EVENTS), false))
                .containsExactly(
                        "query:1      Enter data.p.a = _",
                        "p.rego:3     | Enter data.p.a",
                        "p.rego:3     | | Note \"a \"note\"\"");
    }

    @Test
    void failsStandBelowWhatLedToThem() {
        assertThat(PrettyTrace.lines(Explanation.FAILS.of(EVENTS), false))
                .containsExactly(
                        "query:1      Enter data.p.a = _",
                        "p.rego:3     | Enter data.p.a",
                        "p.rego:5     | | Enter data.p.b",
                        "p.rego:5     | | | Fail x = 2");
    }

    @Test
    void valuesAreThoseOfTheLine() {
        assertThat(PrettyTrace.lines(Explanation.FAILS.of(EVENTS), true))
                .last()
                .isEqualTo("p.rego:5     | | | Fail x = 2       {x: 1}");
    }

    @Test
    void longNamesOfFilesAreShortened() {
        String folder = "/home/" + "policies/".repeat(10);
        assertThat(PrettyTrace.lines(events(folder + "p.rego"), false).get(3))
                .startsWith("/home/...")
                .contains("p.rego:3  ")
                .matches(".{64,70} \\| Enter data\\.p\\.a");
    }
}
