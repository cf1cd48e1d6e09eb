package io.regent.builtins.http;

import io.regent.builtins.HttpReply;
import io.regent.value.Arr;
import io.regent.value.BinaryText;
import io.regent.value.DataException;
import io.regent.value.JsonReader;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import io.regent.value.YamlReader;
import java.util.List;
import java.util.Locale;

/** Shows an answer to policies. */
final class ReplyJson {
    private ReplyJson() {}

    static Obj of(HttpReply reply, boolean json, boolean yaml) {
        Obj.Builder headers = Obj.builder();
        reply.headers()
                .forEach((name, values) ->
                        headers.put(name, Arr.of(values.stream().map(Str::of).toList())));
        return Obj.builder()
                .put("status", Str.of((reply.status() + " " + StatusText.of(reply.status())).strip()))
                .put("status_code", Num.of(reply.status()))
                .put("body", body(reply, json, yaml))
                .put("raw_body", Str.of(BinaryText.decode(reply.body())))
                .put("headers", headers.build())
                .build();
    }

    /** The body as its type says; null when it is of another type or cannot be read. */
    private static Value body(HttpReply reply, boolean json, boolean yaml) {
        List<String> types = reply.headers().getOrDefault("content-type", List.of());
        String type = types.isEmpty() ? "" : types.get(0).toLowerCase(Locale.ROOT);
        boolean isYaml = yaml || type.contains("application/yaml") || type.contains("application/x-yaml");
        try {
            if (json || isJson(type)) {
                return JsonReader.read(reply.body());
            }
            return isYaml ? YamlReader.readJsonOrYaml(reply.body()) : Null.NULL;
        } catch (DataException unreadable) {
            return Null.NULL;
        }
    }

    /** {@code application/json} or {@code application/…+json}, whatever parameters follow. */
    private static boolean isJson(String type) {
        int parameters = type.indexOf(';');
        String media = (parameters < 0 ? type : type.substring(0, parameters)).strip();
        return media.equals("application/json") || media.startsWith("application/") && media.endsWith("+json");
    }
}
