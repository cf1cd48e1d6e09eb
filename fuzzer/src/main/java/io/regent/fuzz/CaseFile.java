package io.regent.fuzz;

import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.JsonReader;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import io.regent.value.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a case with the reference's answer in the form of {@code cases/rego} or {@code cases/fmt}. */
final class CaseFile {
    private final Path folder;

    CaseFile(Path folder) {
        this.folder = folder;
    }

    /** Writes {@code NAME.yaml} and gives its path. */
    Path write(String name, Case test, Answer wanted) throws IOException {
        Map<Value, Value> fields = new HashMap<>();
        put(fields, "note", Str.of("fuzz/" + name));
        if (test.v0()) {
            put(fields, "rego_version", Str.of("v0"));
        }
        put(
                fields,
                "modules",
                Arr.of(test.modules().stream().<Value>map(Str::of).toList()));
        documents(fields, test);
        question(fields, test);
        wanted(fields, wanted);
        return write(name, fields);
    }

    /** Writes a text that is formatted otherwise. */
    Path writeFormat(String name, String text, boolean v0, Answer wanted) throws IOException {
        Map<Value, Value> fields = new HashMap<>();
        put(fields, "name", Str.of(name));
        put(fields, "text", Str.of(text));
        if (v0) {
            put(fields, "mode", Str.of("v0"));
        }
        put(
                fields,
                wanted instanceof Answer.Result ? "gives" : "fails",
                Str.of(wanted instanceof Answer.Result(var result) ? result : "…"));
        return write(name, fields);
    }

    private Path write(String name, Map<Value, Value> fields) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name + ".yaml");
        Files.writeString(file, YamlWriter.write(Arr.of(List.of(Obj.of(fields)))));
        return file;
    }

    private static void put(Map<Value, Value> fields, String name, Value value) {
        fields.put(Str.of(name), value);
    }

    private static void documents(Map<Value, Value> fields, Case test) {
        if (test.data().size() > 0) {
            put(fields, "data", test.data());
        }
        Value input = test.input();
        if (input != null) {
            put(fields, "input", input);
        }
    }

    private static void question(Map<Value, Value> fields, Case test) {
        Question first = test.questions().getFirst();
        switch (first) {
            case Question.Document(var path) -> {
                put(fields, "query", Str.of("x = data." + path.replace('/', '.')));
                put(fields, "strict_error", Bool.TRUE);
            }
            case Question.Query(var text) -> put(fields, "query", Str.of(text));
            case Question.Tree tree -> {
                put(fields, "query", Str.of(Question.Tree.QUERY));
                put(fields, "input", Str.of(test.modules().getFirst()));
                fields.remove(Str.of("modules"));
            }
        }
    }

    private static void wanted(Map<Value, Value> fields, Answer wanted) {
        switch (wanted) {
            case Answer.Result(var json) -> put(fields, "want_result", result(fields, json));
            case Answer.Undefined undefined -> put(fields, "want_result", Arr.of(List.of()));
            case Answer.None(var why) -> put(fields, "note", Str.of(why));
            case Answer.Failure(var problems) -> failure(fields, problems);
        }
    }

    // The value of a document is what the query binds; the answers to a query are bindings already.
    private static Value result(Map<Value, Value> fields, String json) {
        List<Value> rows = new ArrayList<>();
        for (String line : json.split("\n")) {
            Value row = JsonReader.read(line);
            rows.add(fields.containsKey(Str.of("strict_error")) ? Obj.of(Map.of(Str.of("x"), row)) : row);
        }
        return Arr.of(rows);
    }

    private static void failure(Map<Value, Value> fields, List<Answer.Problem> problems) {
        Answer.Problem first = problems.getFirst();
        if (first.code().startsWith("eval_")) {
            put(fields, "want_error_code", Str.of(first.code()));
            put(fields, "want_error", Str.of(first.message()));
            return;
        }
        put(
                fields,
                "want_compile_errors",
                Arr.of(problems.stream().map(CaseFile::error).toList()));
    }

    private static Value error(Answer.Problem problem) {
        Map<Value, Value> fields = new HashMap<>();
        put(fields, "code", Str.of(problem.code()));
        put(fields, "message", Str.of(problem.message()));
        put(fields, "file", Str.of(problem.file()));
        put(fields, "row", Num.of(problem.row()));
        put(fields, "col", Num.of(problem.column()));
        return Obj.of(fields);
    }
}
