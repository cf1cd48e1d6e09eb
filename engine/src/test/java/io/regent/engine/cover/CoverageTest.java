package io.regent.engine.cover;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.engine.EvaluationOptions;
import io.regent.engine.Snapshot;
import io.regent.engine.SnapshotOptions;
import io.regent.rego.ast.Module;
import io.regent.value.JsonReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What counts as reached, and what would have been under other circumstances. */
class CoverageTest {
    private static final Snapshot SNAPSHOT = Snapshot.empty(SnapshotOptions.defaults())
            .change()
            .putPolicy("p.rego", """
                    package p

                    a if {
                      input.x == 1
                      input.y > 2
                    }

                    b if input.x == 2
                    b if input.x == 3
                    """)
            .build();

    private static Coverage of(String query, String input, boolean indexing) {
        Coverage coverage = new Coverage();
        SNAPSHOT.prepare(query)
                .run(EvaluationOptions.ofInput(JsonReader.read(input))
                        .withIndexing(indexing)
                        .withListener(coverage));
        return coverage;
    }

    private static FileCoverage file(Coverage coverage, Map<String, Coverage> supplements) {
        List<Module> modules =
                SNAPSHOT.policies().values().stream().map(file -> file.module()).toList();
        return new TreeMap<>(coverage.report(modules, supplements).files())
                .firstEntry()
                .getValue();
    }

    @Test
    void expressionsAreReachedWhenTriedAndHeadsWhenTheyHold() {
        FileCoverage file = file(of("data.p.a", "{\"x\": 1, \"y\": 2}", true), Map.of());
        assertThat(file.covered()).contains(new Range(4, 3, 4, 15), new Range(5, 3, 5, 14));
        assertThat(file.missed()).containsKey(new Range(3, 1, 3, 2));
    }

    @Test
    void whatTheIndexLeftOutIsMissedAndNamed() {
        Coverage coverage = of("data.p.b", "{\"x\": 3}", true);
        Coverage whole = of("data.p.b", "{\"x\": 3}", false);
        Range first = new Range(8, 6, 8, 18);
        assertThat(file(coverage, Map.of()).missed().get(first)).isEmpty();
        assertThat(file(coverage, Map.of("index_excluded", whole)).missed().get(first))
                .containsExactly("index_excluded");
    }

    @Test
    void linesAreCountedOnce() {
        FileCoverage file = file(of("data.p.a", "{\"x\": 1, \"y\": 3}", true), Map.of());
        assertThat(file.coveredLines()).isEqualTo(3);
        assertThat(file.missedLines()).isEqualTo(2);
        assertThat(file.percent()).isEqualTo(60);
    }
}
