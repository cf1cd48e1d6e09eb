package io.regent.engine.topdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.engine.EvaluationOptions;
import io.regent.engine.Metrics;
import io.regent.engine.Snapshot;
import io.regent.engine.SnapshotOptions;
import io.regent.engine.store.DataPath;
import io.regent.value.JsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The counts of the reference for the same queries: rules that were remembered or not, base documents that were. */
class InstrumentsTest {
    private static final String POLICY = """
            package p

            scan if data.base.z[i] == 3

            either if data.base.z[0] == 3
            either if data.base.z[1] == 2

            twice if { data.p.scan; data.p.scan; not data.p.either }

            f(x) := data.base.z[x]

            calls if { f(0) == 1; f(1) == 2; f(0) == 1 }

            g(0) := 1
            g(1) := 2

            tried if { g(0); g(1); g(2) }

            nothing := data.nothing

            s[x] contains y if { some x in ["a", "b"]; some y in [1, 2] }

            members if { s.a[1]; s.a[2]; s.b[1]; s[_][2]; s.a }

            o[x] := y if some x, y in {"a": 1, "b": 2}

            keys if { o.a == 1; o.b == 2; o.a == 1; o[_] == 2; o.b == 2; o }

            first if data.base.z[0] > 0

            grouped if {
              some x in data.base.z
              same := [z | some z in data.base.z; z == x]
              count(same) > 1
            }

            replaced if { first with data.base.z as [3]; first }
            """;

    private static final Snapshot SNAPSHOT = Snapshot.empty(SnapshotOptions.defaults())
            .change()
            .putPolicy("p.rego", POLICY)
            .put(DataPath.of("base"), JsonReader.read("{\"z\": [1, 2, 3]}"))
            .build();

    @ParameterizedTest
    @CsvSource({
        "scan,     0, 1, 4, 1",
        "either,   0, 1, 1, 2",
        "twice,    1, 3, 8, 1",
        "calls,    1, 3, 0, 2",
        "tried,    0, 4, 0, 0",
        "nothing,  0, 0, 0, 1",
        "members,  1, 5, 0, 0",
        "keys,     3, 4, 0, 0",
        "replaced, 0, 3, 1, 1",
    })
    void counts(String rule, long virtualHits, long virtualMisses, long baseHits, long baseMisses) {
        Metrics metrics = new Metrics(true);
        SNAPSHOT.prepare("data.p." + rule).run(EvaluationOptions.DEFAULT.withMetrics(metrics));
        assertThat(count(metrics, "virtual_cache_hit")).isEqualTo(virtualHits);
        assertThat(count(metrics, "virtual_cache_miss")).isEqualTo(virtualMisses);
        assertThat(count(metrics, "base_cache_hit")).isEqualTo(baseHits);
        assertThat(count(metrics, "base_cache_miss")).isEqualTo(baseMisses);
    }

    @Test
    void comprehensionsAreBuiltOnce() {
        Metrics metrics = new Metrics(true);
        SNAPSHOT.prepare("data.p.grouped").run(EvaluationOptions.DEFAULT.withMetrics(metrics));
        assertThat(count(metrics, "comprehension_cache_build")).isEqualTo(1);
        assertThat(count(metrics, "comprehension_cache_hit")).isEqualTo(2);
    }

    @Test
    void nothingIsCountedUnlessAskedFor() {
        Metrics metrics = new Metrics();
        SNAPSHOT.prepare("data.p.calls").run(EvaluationOptions.DEFAULT.withMetrics(metrics));
        assertThat(metrics.toValue().toString()).doesNotContain("eval_op");
    }

    private static long count(Metrics metrics, String name) {
        return metrics.counter("eval_op_" + name).count();
    }
}
