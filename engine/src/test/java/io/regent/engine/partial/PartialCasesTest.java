package io.regent.engine.partial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regent.engine.Change;
import io.regent.engine.EvaluationOptions;
import io.regent.engine.PartialOptions;
import io.regent.engine.PartialQuery;
import io.regent.engine.PartialResult;
import io.regent.engine.Snapshot;
import io.regent.engine.SnapshotOptions;
import io.regent.engine.store.DataPath;
import io.regent.rego.CompileOptions;
import io.regent.rego.Parser;
import io.regent.rego.QueryOptions;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import io.regent.rego.Source;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Term;
import io.regent.rego.format.Formatter;
import io.regent.testkit.Cases;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The files in {@code cases/partial}: what the reference leaves of queries when not everything is known. */
class PartialCasesTest {
    private static final QueryOptions QUERY = new QueryOptions(null, List.of(), false, true, Set.of(), false);

    static Stream<Arguments> cases() {
        List<Arguments> all = new ArrayList<>();
        for (Path file : Cases.in("partial")) {
            for (Value entry : Cases.read(file)) {
                Obj policy = (Obj) entry;
                Snapshot snapshot = snapshot(policy);
                for (Value ask : (Arr) member(policy, "asks")) {
                    String name = file.getFileName() + ": " + text(member((Obj) ask, "query"));
                    all.add(Arguments.of(name, snapshot, ask));
                }
            }
        }
        return all.stream();
    }

    private static Snapshot snapshot(Obj policy) {
        SnapshotOptions defaults = SnapshotOptions.defaults();
        CompileOptions compile = defaults.compile();
        CompileOptions printing = new CompileOptions(
                compile.capabilities(), false, compile.maxErrors(), true, compile.dataExists(), Set.of());
        SnapshotOptions options = new SnapshotOptions(defaults.parse(), printing);
        boolean old = policy.get("v0") == Bool.TRUE;
        Change change = Snapshot.empty(old ? options.withVersion(RegoVersion.V0) : options)
                .change();
        ((Obj) member(policy, "modules")).forEach((file, text) -> change.putPolicy(text(file), text(text)));
        if (policy.get("data") instanceof Obj data) {
            data.forEach((key, value) -> change.put(DataPath.of(text(key)), value));
        }
        return change.build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void leavesWhatTheReferenceLeaves(String name, Snapshot snapshot, Obj ask) {
        if (ask.get("fails") instanceof Str message) {
            assertThatThrownBy(() -> run(snapshot, ask))
                    .isInstanceOf(RegoException.class)
                    .hasMessageContaining(message.text());
        } else {
            assertThat(shown(run(snapshot, ask)))
                    .as(name)
                    .isEqualTo(text(member(ask, "gives")).strip());
        }
    }

    private static PartialResult run(Snapshot snapshot, Obj ask) {
        Body body = Parser.parseQuery(
                new Source("", text(member(ask, "query"))), snapshot.options().parse());
        PartialQuery query = snapshot.preparePartial(body, QUERY, options(snapshot, ask));
        return query.run(EvaluationOptions.ofInput(ask.get("input")));
    }

    private static PartialOptions options(Snapshot snapshot, Obj ask) {
        PartialOptions options = PartialOptions.DEFAULT
                .withShallowInlining(ask.get("shallow") == Bool.TRUE)
                .withNondeterministicBuiltins(ask.get("nondeterministic") == Bool.TRUE)
                .withDisableInlining(texts(ask.get("keep"), text -> ref(snapshot, text)));
        return ask.get("unknowns") == null
                ? options
                : options.withUnknowns(texts(ask.get("unknowns"), text -> unknown(snapshot, text)));
    }

    private static Term unknown(Snapshot snapshot, String text) {
        boolean variable = !text.equals("input") && !text.contains(".");
        return variable
                ? Parser.parseTerm(new Source("", text), snapshot.options().parse())
                : ref(snapshot, text);
    }

    private static Ref ref(Snapshot snapshot, String text) {
        return Parser.parseRef(new Source("", text), snapshot.options().parse());
    }

    private static <T> List<T> texts(@Nullable Value list, Function<String, T> read) {
        return list instanceof Arr items
                ? items.toList().stream().map(item -> read.apply(text(item))).toList()
                : List.of();
    }

    private static String shown(PartialResult result) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < result.queries().size(); i++) {
            String query = Formatter.placeless(result.queries().get(i));
            out.append("# Query ").append(i + 1).append('\n').append(query).append('\n');
        }
        List<Module> support = new ArrayList<>(result.support());
        support.sort(
                Comparator.comparing(each -> RegoText.of(each.packageClause().path())));
        for (int i = 0; i < support.size(); i++) {
            String module = Formatter.placeless(support.get(i), RegoVersion.V1);
            out.append("# Module ").append(i + 1).append('\n').append(module);
        }
        return out.toString().strip();
    }

    private static Value member(Obj object, String name) {
        return Objects.requireNonNull(object.get(name), name);
    }

    private static String text(Value value) {
        return ((Str) value).text();
    }
}
