package io.regent.builtins;

import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;

/** {@code uri.*}. */
final class Uris {
    private Uris() {}

    @Builtin(
            name = "uri.parse",
            signature = "(uri: string) => output: object[string: string]",
            description =
                    "Takes a URI apart into scheme, hostname, port, path, raw_path, raw_query and fragment, as far as they are there.")
    static Value parse(Str uri) {
        UriParser parts = UriParser.parse(uri.text());
        Obj.Builder output = Obj.builder();
        put(output, "scheme", parts.scheme());
        put(output, "hostname", parts.hostname());
        put(output, "port", parts.port());
        put(output, "path", parts.path());
        put(output, "raw_path", parts.rawPath());
        put(output, "raw_query", parts.query());
        put(output, "fragment", parts.fragment());
        return output.build();
    }

    private static void put(Obj.Builder output, String key, String part) {
        if (!part.isEmpty()) {
            output.put(key, Str.of(part));
        }
    }

    @Builtin(
            name = "uri.is_valid",
            signature = "(uri: string) => result: boolean",
            description = "Reports whether a value is a string, not empty, that `uri.parse` can take apart.")
    static boolean isValid(Value uri) {
        if (!(uri instanceof Str text) || text.text().isEmpty()) {
            return false;
        }
        try {
            UriParser.parse(text.text());
            return true;
        } catch (BuiltinException malformed) {
            return false;
        }
    }
}
