package io.regent.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regent.engine.store.DataPath;
import io.regent.rego.RegoException;
import io.regent.value.JsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document asked for by its path skips most passes; the answers are those of the query that goes through all. */
class DocumentQueryTest {
    private static final Snapshot SNAPSHOT = Snapshot.empty(SnapshotOptions.defaults())
            .change()
            .put(DataPath.ROOT, JsonReader.read("{\"base\": {\"n\": 1}, \"p\": {\"base\": 2}}"))
            .putPolicy("p", """
                    package p
                    flag := true
                    object := {"a": {"b": 1}}
                    names contains "x"
                    f(x) := x
                    undefined if input.never
                    deep.er := 3""")
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data.p.flag",
                "data.p.object",
                "data.p.object.a",
                "data.p.object.a.b",
                "data.p.names",
                "data.p.undefined",
                "data.p.deep",
                "data.p.deep.er",
                "data.p.base",
                "data.p.nothing",
                "data.base",
                "data.base.n",
                "data.nothing.at.all"
            })
    void answersAsTheFullQuery(String path) {
        var direct = SNAPSHOT.prepare(path).evaluate();
        var general = SNAPSHOT.prepare("x := " + path).run(EvaluationOptions.DEFAULT);
        var bound = general.rows().stream().map(row -> row.bindings().get("x")).findFirst();
        assertThat(direct).isEqualTo(bound);
    }

    @ParameterizedTest
    @CsvSource({"data.p.flag.a, undefined ref: data.p.flag.a", "data.p.object.c, undefined ref: data.p.object.c"})
    void pathsThatLeadNowhereAreRefused(String path, String message) {
        assertThatThrownBy(() -> SNAPSHOT.prepare(path))
                .isInstanceOf(RegoException.class)
                .hasMessageContaining(message);
    }

    @Test
    void functionsAreNoDocuments() {
        assertThatThrownBy(() -> SNAPSHOT.prepare("data.p.f")).isInstanceOf(RegoException.class);
    }
}
