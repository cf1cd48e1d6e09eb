package io.regent.fuzz;

import io.regent.value.Arr;
import io.regent.value.JsonReader;
import io.regent.value.JsonWriter;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The program that Regent has to equal: a server process for each version of the language, and {@code fmt}. */
final class Reference implements Program {
    private final Path executable;
    private final ReferenceServer v1;
    private final ReferenceServer v0;

    Reference(Path executable) {
        this.executable = executable;
        this.v1 = new ReferenceServer(executable, List.of());
        this.v0 = new ReferenceServer(executable, List.of("--v0-compatible"));
    }

    @Override
    public List<Answer> answers(Case test) throws InterruptedException {
        ReferenceServer server = test.v0() ? v0 : v1;
        try {
            return answers(server, test);
        } catch (IOException broken) {
            server.close();
            return List.of(new Answer.None("no answer: " + broken.getMessage()));
        }
    }

    private static List<Answer> answers(ReferenceServer server, Case test) throws IOException, InterruptedException {
        server.data(JsonWriter.compact(test.data()));
        for (int i = 0; i < test.modules().size(); i++) {
            HttpResponse<String> reply =
                    server.putPolicy(Case.file(i), test.modules().get(i));
            if (reply.statusCode() != 200) {
                server.forgetPolicies();
                return List.of(failure(reply));
            }
        }
        List<Answer> answers = new ArrayList<>();
        for (Question question : test.questions()) {
            answers.add(answer(server, test, question));
        }
        server.forgetPolicies();
        return answers;
    }

    private static Answer answer(ReferenceServer server, Case test, Question question)
            throws IOException, InterruptedException {
        Value input = test.input();
        return switch (question) {
            case Question.Document document ->
                document(server.post(
                        "/v1/data/" + document.path() + "?strict-builtin-errors=true",
                        input == null ? Obj.EMPTY : Obj.of(Map.of(Str.of("input"), input))));
            case Question.Query query -> rows(server.post("/v1/query", query(query.text(), input)));
            case Question.Tree tree ->
                rows(server.post(
                        "/v1/query",
                        query(Question.Tree.QUERY, Str.of(test.modules().getFirst()))));
        };
    }

    private static Obj query(String text, @org.jspecify.annotations.Nullable Value input) {
        Map<Value, Value> fields = new java.util.HashMap<>();
        fields.put(Str.of("query"), Str.of(text));
        if (input != null) {
            fields.put(Str.of("input"), input);
        }
        return Obj.of(fields);
    }

    private static Answer document(HttpResponse<String> reply) throws IOException {
        if (reply.statusCode() != 200) {
            return failure(reply);
        }
        Value result = body(reply).get(Str.of("result"));
        return result == null ? new Answer.Undefined() : new Answer.Result(JsonWriter.compact(result));
    }

    private static Answer rows(HttpResponse<String> reply) throws IOException {
        if (reply.statusCode() != 200) {
            return failure(reply);
        }
        Set<String> texts = new TreeSet<>();
        if (body(reply).get(Str.of("result")) instanceof Arr rows) {
            rows.forEach(row -> texts.add(JsonWriter.compact(row)));
        }
        return texts.isEmpty() ? new Answer.Undefined() : new Answer.Result(String.join("\n", texts));
    }

    private static Answer failure(HttpResponse<String> reply) throws IOException {
        Obj body = body(reply);
        List<Answer.Problem> problems = new ArrayList<>();
        if (body.get(Str.of("errors")) instanceof Arr errors) {
            errors.forEach(error -> problems.add(problem((Obj) error)));
        }
        if (problems.isEmpty()) {
            problems.add(new Answer.Problem("", 0, 0, text(body, "code"), text(body, "message")));
        }
        return new Answer.Failure(problems);
    }

    private static Answer.Problem problem(Obj error) {
        Obj where = error.get(Str.of("location")) instanceof Obj location ? location : Obj.EMPTY;
        return new Answer.Problem(
                text(where, "file"),
                whole(where, "row"),
                whole(where, "col"),
                text(error, "code"),
                text(error, "message"));
    }

    private static String text(Obj object, String name) {
        return object.get(Str.of(name)) instanceof Str text ? text.text() : "";
    }

    private static int whole(Obj object, String name) {
        return object.get(Str.of(name)) instanceof Num number ? Integer.parseInt(number.toString()) : 0;
    }

    private static Obj body(HttpResponse<String> reply) throws IOException {
        if (JsonReader.read(reply.body()) instanceof Obj object) {
            return object;
        }
        throw new IOException("no object: " + reply.body());
    }

    @Override
    public List<Answer> formatted(List<String> texts, boolean isV0) throws InterruptedException {
        try {
            return new ReferenceFormat(executable, isV0).formatted(texts);
        } catch (IOException broken) {
            return texts.stream()
                    .<Answer>map(text -> new Answer.None("no answer: " + broken.getMessage()))
                    .toList();
        }
    }

    @Override
    public void close() {
        v1.close();
        v0.close();
    }
}
