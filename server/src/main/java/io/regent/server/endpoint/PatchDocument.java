package io.regent.server.endpoint;

import io.regent.agent.Agent;
import io.regent.engine.Change;
import io.regent.engine.store.DataPath;
import io.regent.server.Bodies;
import io.regent.server.Endpoint;
import io.regent.server.Errors;
import io.regent.server.PercentEncoding;
import io.regent.server.Reply;
import io.regent.server.Request;
import io.regent.value.Arr;
import io.regent.value.Null;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@code PATCH /v1/data/{path}}: changes base documents by a JSON patch, all of it or nothing. */
// OPA: add, remove and replace only; the paths of operations may lack the slash in front.
public final class PatchDocument implements Endpoint {
    private final Agent agent;

    public PatchDocument(Agent agent) {
        this.agent = agent;
    }

    @Override
    public Reply answer(Request request) {
        Writing writing = new Writing(request);
        List<Consumer<Change>> steps = steps(writing.body(), request.segments());
        writing.change(() -> agent.policies().change(change -> steps.forEach(step -> step.accept(change))));
        return writing.done();
    }

    private static List<Consumer<Change>> steps(Value body, List<String> root) {
        if (body instanceof Null) {
            return List.of();
        }
        if (!(body instanceof Arr operations)) {
            throw Errors.invalid(Bodies.mismatch(body, "[]types.PatchV1"));
        }
        List<Consumer<Change>> steps = new ArrayList<>();
        for (Value operation : operations.toList()) {
            if (!(operation instanceof Obj fields)) {
                throw Errors.invalid(Bodies.mismatch(operation, "types.PatchV1"));
            }
            steps.add(step(fields, root));
        }
        return steps;
    }

    private static Consumer<Change> step(Obj operation, List<String> root) {
        String name = Bodies.text(operation, "PatchV1", "op", "");
        DataPath path = path(Bodies.text(operation, "PatchV1", "path", ""), root);
        Value given = Bodies.member(operation, "value");
        Value value = given == null ? Null.NULL : given;
        return switch (name) {
            case "add" -> change -> change.add(path, value);
            case "replace" -> change -> change.replace(path, value);
            case "remove" -> change -> change.remove(path);
            default -> throw Errors.invalid("bad patch operation: " + name);
        };
    }

    /** Where an operation works: below {@code root}, by a JSON pointer. */
    private static DataPath path(String pointer, List<String> root) {
        List<String> keys = new ArrayList<>(root);
        String trimmed = trim(pointer);
        if (!trimmed.isEmpty()) {
            for (String part : trimmed.split("/", -1)) {
                String key = PercentEncoding.decode(part);
                if (key == null) {
                    throw Errors.invalid("bad patch path: " + pointer);
                }
                keys.add(key.replace("~1", "/").replace("~0", "~"));
            }
        }
        return new DataPath(keys);
    }

    private static String trim(String pointer) {
        int from = 0;
        int to = pointer.length();
        while (from < to && pointer.charAt(from) == '/') {
            from++;
        }
        while (to > from && pointer.charAt(to - 1) == '/') {
            to--;
        }
        return pointer.substring(from, to);
    }
}
