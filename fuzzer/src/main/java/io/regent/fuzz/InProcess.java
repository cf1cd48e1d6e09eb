package io.regent.fuzz;

import io.regent.builtins.Families;
import io.regent.engine.Change;
import io.regent.engine.EvaluationOptions;
import io.regent.engine.Limits;
import io.regent.engine.ResultRow;
import io.regent.engine.Snapshot;
import io.regent.engine.SnapshotOptions;
import io.regent.engine.store.DataPath;
import io.regent.rego.Capabilities;
import io.regent.rego.CompileOptions;
import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.ParseOptions;
import io.regent.rego.Parser;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import io.regent.rego.Source;
import io.regent.rego.format.FormatOptions;
import io.regent.rego.format.Formatter;
import io.regent.value.JsonWriter;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Regent itself, as its server and {@code fmt} would answer. */
final class InProcess implements Program {
    private static final Limits LIMITS = Limits.NONE.withTime(Duration.ofSeconds(10));

    static final String FAULT = "fault";

    private final Capabilities capabilities = Families.capabilities();

    @Override
    public List<Answer> answers(Case test) {
        try {
            Snapshot snapshot = snapshot(test);
            List<Answer> answers = new ArrayList<>();
            test.questions().forEach(question -> answers.add(guarded(() -> answer(snapshot, test, question))));
            return answers;
        } catch (RegoException wrong) {
            return List.of(failure(wrong));
        } catch (RuntimeException | StackOverflowError fault) {
            return List.of(broken(fault));
        }
    }

    private Snapshot snapshot(Case test) {
        Snapshot snapshot = Snapshot.empty(options(test.v0()))
                .change()
                .put(DataPath.ROOT, test.data())
                .build();
        for (int i = 0; i < test.modules().size(); i++) {
            Change change = snapshot.change();
            snapshot = change.putPolicy(Case.file(i), test.modules().get(i)).build();
        }
        return snapshot;
    }

    private SnapshotOptions options(boolean v0) {
        CompileOptions compile = new CompileOptions(
                capabilities, false, CompileOptions.DEFAULT_MAX_ERRORS, true, path -> false, Set.of());
        return new SnapshotOptions(reading(v0), compile);
    }

    private ParseOptions reading(boolean v0) {
        return ParseOptions.of(v0 ? RegoVersion.V0 : RegoVersion.V1, capabilities);
    }

    private static Answer answer(Snapshot snapshot, Case test, Question question) {
        EvaluationOptions options = EvaluationOptions.ofInput(test.input()).withLimits(LIMITS);
        return switch (question) {
            case Question.Document document -> document(snapshot, document, options.withStrictBuiltinErrors(true));
            case Question.Query query ->
                rows(snapshot.prepare(query.text()).run(options).rows());
            case Question.Tree tree ->
                rows(snapshot.prepare(Question.Tree.QUERY)
                        .run(options.withInput(Str.of(test.modules().getFirst())))
                        .rows());
        };
    }

    private static Answer document(Snapshot snapshot, Question.Document document, EvaluationOptions options) {
        List<String> path = new ArrayList<>(List.of("data"));
        path.addAll(List.of(document.path().split("/")));
        return snapshot.query(path)
                .run(options)
                .value()
                .<Answer>map(value -> new Answer.Result(JsonWriter.compact(value)))
                .orElseGet(Answer.Undefined::new);
    }

    private static Answer rows(List<ResultRow> rows) {
        Set<String> texts = new TreeSet<>();
        for (ResultRow row : rows) {
            Map<Value, Value> bindings = new java.util.HashMap<>();
            row.bindings().forEach((name, value) -> bindings.put(Str.of(name), value));
            texts.add(JsonWriter.compact(Obj.of(bindings)));
        }
        return texts.isEmpty() ? new Answer.Undefined() : new Answer.Result(String.join("\n", texts));
    }

    private static Answer guarded(Supplier<Answer> work) {
        try {
            return work.get();
        } catch (RegoException wrong) {
            return failure(wrong);
        } catch (RuntimeException | StackOverflowError fault) {
            return broken(fault);
        }
    }

    private static Answer failure(RegoException wrong) {
        return new Answer.Failure(
                wrong.diagnostics().stream().map(InProcess::problem).toList());
    }

    private static Answer.Problem problem(Diagnostic diagnostic) {
        Location where = diagnostic.location();
        return where == null || where == Location.NONE
                ? new Answer.Problem("", 0, 0, diagnostic.code(), diagnostic.message())
                : new Answer.Problem(
                        where.file(), where.row(), where.column(), diagnostic.code(), diagnostic.message());
    }

    // INVARIANT: nothing but a diagnostic comes out of Regent, so a fault differs from every answer.
    private static Answer broken(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        String at = trace.length == 0 ? "" : " at " + trace[0];
        return new Answer.Failure(List.of(new Answer.Problem("", 0, 0, FAULT, fault + at)));
    }

    @Override
    public List<Answer> formatted(List<String> texts, boolean v0) {
        FormatOptions options = new FormatOptions(
                reading(v0).withoutAnnotations(),
                capabilities,
                v0 ? RegoVersion.V0 : RegoVersion.V1,
                capabilities.has("keywords_in_refs"),
                false);
        Formatter formatter = new Formatter(options);
        List<Answer> answers = new ArrayList<>();
        for (String text : texts) {
            answers.add(formatted(formatter, text, options.reading()));
        }
        return answers;
    }

    private static Answer formatted(Formatter formatter, String text, ParseOptions reading) {
        Answer answer = guarded(() -> {
            String formatted = formatter.write(formatter.read(new Source("m.rego", text)));
            Parser.parseModule(new Source("formatted", formatted), reading);
            return new Answer.Result(formatted);
        });
        boolean refused = answer instanceof Answer.Failure(var problems)
                && problems.stream().noneMatch(problem -> problem.code().equals(FAULT));
        return refused ? ReferenceFormat.REFUSED : answer;
    }

    @Override
    public void close() {}
}
