package io.regent.builtins;

import io.regent.value.Arr;
import io.regent.value.JsonWriter;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The query part of URLs. */
final class UrlQueries {
    private UrlQueries() {}

    @Builtin(
            name = "urlquery.encode",
            signature = "(x: string) => y: string",
            description = "Encodes the input string into a URL-encoded string.",
            parameters = {"the string to encode", "URL-encoding serialization of `x`"},
            categories = "encoding")
    static String encode(Str x) {
        return UrlEscapes.escapedQuery(x.text());
    }

    @Builtin(
            name = "urlquery.decode",
            signature = "(x: string) => y: string",
            description = "Decodes a URL-encoded input string.",
            parameters = {"the URL-encoded string", "URL-encoding deserialization of `x`"},
            categories = "encoding")
    static String decode(Str x) {
        return UrlEscapes.unescapedQuery(x.text());
    }

    @Builtin(
            name = "urlquery.encode_object",
            signature = "(object: object[string: string | array[string] | set[string]]) => y: string",
            description = "Encodes the given object into a URL encoded query string.",
            parameters = {"the object to encode", "the URL-encoded serialization of `object`"},
            categories = "encoding")
    static String encodeObject(Obj object) {
        TreeMap<Str, List<String>> parameters = new TreeMap<>();
        object.forEach((key, value) -> parameters.put(name(key), strings(value)));
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, values) -> {
            for (String value : values) {
                query.append(query.isEmpty() ? "" : "&").append(UrlEscapes.escapedQuery(name.text()));
                query.append('=').append(UrlEscapes.escapedQuery(value));
            }
        });
        return query.toString();
    }

    private static Str name(Value key) {
        return key instanceof Str name ? name : Str.of(JsonWriter.compact(key));
    }

    private static List<String> strings(Value value) {
        if (value instanceof Str text) {
            return List.of(text.text());
        }
        if (!(value instanceof Arr || value instanceof SetValue)) {
            throw wrongValues();
        }
        List<String> strings = new ArrayList<>();
        for (Value item : Expect.items(1, value)) {
            if (!(item instanceof Str text)) {
                throw wrongValues();
            }
            strings.add(text.text());
        }
        return strings;
    }

    private static BuiltinException wrongValues() {
        return BuiltinException.operand(1, "values must be string, array[string], or set[string]");
    }

    @Builtin(
            name = "urlquery.decode_object",
            signature = "(x: string) => object: object[string: array[string]]",
            description = "Decodes the given URL query string into an object.",
            parameters = {"the query string", "the resulting object"},
            categories = "encoding")
    static Value decodeObject(Str x) {
        Map<String, Arr.Builder> parameters = new LinkedHashMap<>();
        for (String parameter : x.text().split("&", -1)) {
            if (!parameter.isEmpty()) {
                add(parameter, parameters);
            }
        }
        Obj.Builder object = Obj.builder();
        parameters.forEach((name, values) -> object.put(name, values.build()));
        return object.build();
    }

    private static void add(String parameter, Map<String, Arr.Builder> parameters) {
        if (parameter.indexOf(';') >= 0) {
            throw BuiltinException.failure("invalid semicolon separator in query");
        }
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        String value = equals < 0 ? "" : parameter.substring(equals + 1);
        parameters
                .computeIfAbsent(UrlEscapes.unescapedQuery(name), unseen -> Arr.builder())
                .add(Str.of(UrlEscapes.unescapedQuery(value)));
    }
}
