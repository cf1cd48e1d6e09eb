package io.regent.server.rest;

import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Requests to one server, in order.
 *
 * @param id the folder and name of the file
 * @param args the arguments of {@code run --server}
 * @param files texts by name
 */
record Scenario(String id, List<String> args, Map<String, String> files, List<Step> steps) {
    static Scenario of(String id, Obj content) {
        List<Step> steps = new ArrayList<>();
        items(content, "steps").forEach(step -> steps.add(Step.of((Obj) step)));
        List<String> args = new ArrayList<>();
        items(content, "args").forEach(arg -> args.add(((Str) arg).text()));
        return new Scenario(id, args, texts(content, "files"), steps);
    }

    /** What differs, by the id of the step; the id of the scenario when it cannot be started. */
    Map<String, String> differences() throws IOException {
        Map<String, String> differences = new TreeMap<>();
        Path folder = Files.createTempDirectory("rest");
        try (TestServer server = TestServer.start(args, files, folder)) {
            for (int i = 0; i < steps.size(); i++) {
                String difference = steps.get(i).difference(server.http());
                if (!difference.isEmpty()) {
                    differences.put(stepId(i), difference);
                }
            }
        } catch (UnsupportedOperationException flag) {
            differences.put(id, "not built: " + flag.getMessage());
        }
        return differences;
    }

    String stepId(int index) {
        return id + "#" + (index + 1);
    }

    static List<Value> items(Obj object, String key) {
        return object.get(key) instanceof Arr items ? items.toList() : List.of();
    }

    static Map<String, String> texts(Obj object, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (object.get(key) instanceof Obj members) {
            members.forEach((name, text) -> texts.put(((Str) name).text(), ((Str) text).text()));
        }
        return texts;
    }
}
