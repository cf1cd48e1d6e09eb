package io.regent.engine.conformance;

import io.regent.builtins.Families;
import io.regent.engine.EvaluationOptions;
import io.regent.engine.PreparedQuery;
import io.regent.engine.QueryResult;
import io.regent.engine.ResultRow;
import io.regent.engine.Snapshot;
import io.regent.engine.SnapshotOptions;
import io.regent.engine.store.DataPath;
import io.regent.rego.Capabilities;
import io.regent.rego.CompileOptions;
import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.ParseOptions;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import io.regent.value.Arr;
import io.regent.value.JsonReader;
import io.regent.value.JsonWriter;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a case and says what differs. */
final class CaseRunner {
    private static final Capabilities CAPABILITIES = Families.capabilities();
    private static final String GENERATED = "__localq";

    private final ConformanceCase test;

    private CaseRunner(ConformanceCase test) {
        this.test = test;
    }

    /** What is different from what the case wants; null when nothing is. */
    static @Nullable Difference difference(ConformanceCase test) {
        return new CaseRunner(test).difference();
    }

    private @Nullable Difference difference() {
        PreparedQuery query;
        try {
            query = prepare();
        } catch (RegoException refused) {
            return compileDifference(refused);
        }
        if (test.wantCompileErrors() != null) {
            return new Difference("compiles, wanted " + test.wantCompileErrors());
        }
        try {
            return resultDifference(query.run(options()));
        } catch (RegoException failed) {
            return errorDifference(failed);
        }
    }

    private PreparedQuery prepare() {
        ParseOptions parse = ParseOptions.of(test.isV0() ? RegoVersion.V0 : RegoVersion.V1, CAPABILITIES);
        SnapshotOptions options = new SnapshotOptions(parse, CompileOptions.of(CAPABILITIES));
        var change = Snapshot.empty(options).change();
        test.data().forEach((key, value) -> change.put(DataPath.of(((Str) key).text()), value));
        List<String> modules = test.modules();
        for (int i = 0; i < modules.size(); i++) {
            change.putPolicy("test-" + i + ".rego", modules.get(i));
        }
        return change.build().prepare(test.query());
    }

    private EvaluationOptions options() {
        String term = test.inputTerm();
        Value input = term == null ? test.input() : Snapshots.constant(term);
        return EvaluationOptions.ofInput(input)
                .withStrictBuiltinErrors(test.is("strict_error"))
                .withEgress(new NamesOnly());
    }

    private @Nullable Difference compileDifference(RegoException refused) {
        Arr wanted = test.wantCompileErrors();
        if (wanted == null) {
            return Difference.ofRefusal(String.valueOf(refused.getMessage()), refused);
        }
        SetValue got = SetValue.of(
                refused.diagnostics().stream().map(CaseRunner::value).toList());
        SetValue expected = SetValue.of(wanted.toList());
        return expected.equals(got) ? null : Difference.ofRefusal("errors " + got + ", wanted " + expected, refused);
    }

    private static Value value(Diagnostic error) {
        Obj.Builder fields = Obj.builder();
        fields.put("code", Str.of(error.code())).put("message", Str.of(error.message()));
        Location location = error.location();
        if (location != null) {
            put(fields, "row", location.row());
            put(fields, "col", location.column());
            if (!location.file().isEmpty()) {
                fields.put("file", Str.of(location.file()));
            }
        }
        return fields.build();
    }

    private static void put(Obj.Builder fields, String name, int number) {
        if (number > 0) {
            fields.put(name, Num.of(number));
        }
    }

    private @Nullable Difference errorDifference(RegoException failed) {
        Diagnostic error = failed.diagnostics().get(0);
        if (error.code().equals(test.wantErrorCode()) && error.toString().contains(test.wantError())) {
            return null;
        }
        String wanted = test.wantResult() == null
                ? test.wantErrorCode() + ": " + test.wantError()
                : test.wantResult().toString();
        return new Difference("failed with " + error + ", wanted " + wanted);
    }

    private @Nullable Difference resultDifference(QueryResult result) {
        SetValue got = SetValue.of(
                result.rows().stream().map(row -> normal(bindings(row))).toList());
        Arr wanted = test.wantResult();
        if (wanted == null) {
            return new Difference("result " + got + ", wanted error " + test.wantErrorCode() + ": " + test.wantError());
        }
        SetValue expected = SetValue.of(
                wanted.toList().stream().map(row -> normal((Obj) row)).toList());
        return expected.equals(got) ? null : new Difference("result " + got + ", wanted " + expected);
    }

    private static Obj bindings(ResultRow row) {
        Obj.Builder bindings = Obj.builder();
        row.bindings().forEach((name, value) -> bindings.put(name, JsonReader.read(JsonWriter.compact(value))));
        return bindings.build();
    }

    /** The row without what does not count. */
    private Value normal(Obj row) {
        Obj.Builder counted = Obj.builder();
        row.forEach((name, value) -> {
            if (!(test.is("ignore_generated_vars") && ((Str) name).text().startsWith(GENERATED))) {
                counted.put(name, test.is("sort_bindings") && value instanceof Arr items ? sorted(items) : value);
            }
        });
        return counted.build();
    }

    private static Arr sorted(Arr items) {
        return Arr.of(items.toList().stream().sorted().toList());
    }
}
