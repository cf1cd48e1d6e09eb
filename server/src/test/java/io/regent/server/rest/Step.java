package io.regent.server.rest;

import io.regent.server.rest.RawHttp.Answer;
import io.regent.value.DataException;
import io.regent.value.JsonReader;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request and the answer it has to get. */
record Step(String method, String path, Map<String, String> headers, String body, Obj want) {
    static Step of(Obj step) {
        Obj want = (Obj) java.util.Objects.requireNonNull(step.get("want"));
        return new Step(
                text(step, "method"), text(step, "path"), Scenario.texts(step, "headers"), text(step, "body"), want);
    }

    /** What is wrong with the answer; empty when nothing is. */
    String difference(RawHttp http) throws IOException {
        Answer answer = http.send(method, path, headers, body.getBytes(StandardCharsets.UTF_8));
        String wrong = wrong(answer);
        return wrong.isEmpty()
                ? ""
                : method + " " + path + ": " + wrong + "\n    answer: " + answer.status() + " " + answer.text();
    }

    private String wrong(Answer answer) {
        if (want.get("status") instanceof Num status && !status.equals(Num.of(answer.status()))) {
            return "status should be " + status;
        }
        if (want.get("content_type") instanceof Str type && !type.text().equals(answer.header("Content-Type"))) {
            return "content type should be " + type + " and is " + answer.header("Content-Type");
        }
        for (Map.Entry<String, String> header : Scenario.texts(want, "headers").entrySet()) {
            if (!header.getValue().equals(answer.header(header.getKey()))) {
                return header + " should be a header, the value is " + answer.header(header.getKey());
            }
        }
        return wrongBody(answer);
    }

    private String wrongBody(Answer answer) {
        Value json = want.get("json");
        if (json != null) {
            @Nullable Value given = json(answer);
            if (given == null || !Likeness.of(json, given)) {
                return "JSON should be " + json;
            }
        }
        if (want.get("text") instanceof Str text && !Likeness.ofText(text.text(), answer.text())) {
            return "text should be " + text.text();
        }
        if (want.get("contains") instanceof Str part && !answer.text().contains(part.text())) {
            return "text should contain " + part.text();
        }
        return "";
    }

    private static @Nullable Value json(Answer answer) {
        try {
            return JsonReader.read(answer.body());
        } catch (DataException none) {
            return null;
        }
    }

    private static String text(Obj step, String key) {
        return step.get(key) instanceof Str text ? text.text() : "";
    }
}
