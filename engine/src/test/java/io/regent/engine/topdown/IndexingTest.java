package io.regent.engine.topdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.engine.EvaluationOptions;
import io.regent.engine.PreparedQuery;
import io.regent.engine.Snapshot;
import io.regent.engine.SnapshotOptions;
import io.regent.engine.store.DataPath;
import io.regent.value.JsonReader;
import io.regent.value.Value;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules are the same whether they are found by index or tried in turn. */
class IndexingTest {
    private static final int POLICIES = 60;
    private static final int RULES = 8;
    private static final List<String> CONDITIONS = List.of(
            "input.user == \"%s\"",
            "\"%s\" == input.user",
            "input.roles[_] == \"%s\"",
            "some i; input.roles[i] == \"%s\"",
            "x := \"%s\"; input.roles[_] == x",
            "x := input.user; x == \"%s\"",
            "\"%s\" in input.roles",
            "input.user in {\"%s\", \"b\"}",
            "input.user in {\"k\": \"%s\"}",
            "startswith(input.user, \"%s\")",
            "endswith(input.user, \"%s\")",
            "glob.match(\"%s*\", [], input.user)",
            "{ input.user == \"%s\" } or { input.user == \"c\" }",
            "{ input.user == \"%s\" } or { input.n == 1 }",
            "not input.user == \"%s\"",
            "input.user != \"%s\"",
            "input.roles = [\"%s\", _]",
            "input.o[\"%s\"]",
            "k := \"%s\"; input.o[k] == 1",
            "input.o[_] == 1; input.user == \"%s\"",
            "data.base.%s == input.n",
            "input[_] == \"%s\"",
            "input.n > 1; \"%s\" != input.user");
    private static final List<String> NAMES = List.of("a", "b", "c", "ab");
    private static final List<Value> INPUTS = List.of(
            JsonReader.read("{\"user\": \"a\", \"roles\": [\"b\", \"c\"], \"o\": {\"a\": 1}, \"n\": 1}"),
            JsonReader.read("{\"user\": \"ab\", \"roles\": [\"a\", \"a\"], \"o\": {\"b\": 1, \"c\": 2}, \"n\": 2}"),
            JsonReader.read("{\"user\": \"c\", \"roles\": {\"x\": \"ab\"}, \"o\": [1], \"n\": null}"),
            JsonReader.read("{\"roles\": \"a\"}"),
            JsonReader.read("[]"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sameAnswers(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        for (int i = 0; i < POLICIES; i++) {
            String policy = policy(random);
            PreparedQuery query = Snapshot.empty(SnapshotOptions.defaults())
                    .change()
                    .putPolicy("p.rego", policy)
                    .put(DataPath.of("base"), JsonReader.read("{\"a\": 1, \"b\": 2}"))
                    .build()
                    .prepare("data.p");
            for (Value input : INPUTS) {
                EvaluationOptions options = EvaluationOptions.ofInput(input);
                assertThat(query.run(options).value())
                        .as("%s\ninput: %s", policy, input)
                        .isEqualTo(query.run(options.withIndexing(false)).value());
            }
        }
    }

    private static String policy(RandomGenerator random) {
        StringBuilder text = new StringBuilder("package p\nimport future.keywords.or\nimport future.keywords.not\n");
        for (int i = 0; i < RULES; i++) {
            text.append("allow if { ").append(condition(random)).append(" }\n");
            text.append("names contains ")
                    .append(i)
                    .append(" if { ")
                    .append(body(random))
                    .append(" }\n");
            text.append("f(\"").append(NAMES.get(i % NAMES.size())).append("\") if { ");
            text.append(condition(random)).append(" }\n");
        }
        return text.append("called contains x if { some x in [\"a\", \"b\", \"z\"]; f(x) }\n")
                .toString();
    }

    private static String body(RandomGenerator random) {
        String first = condition(random);
        return random.nextBoolean() ? first : first + "; input.user == \"" + name(random) + "\"";
    }

    private static String condition(RandomGenerator random) {
        return CONDITIONS.get(random.nextInt(CONDITIONS.size())).formatted(name(random));
    }

    private static String name(RandomGenerator random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }
}
