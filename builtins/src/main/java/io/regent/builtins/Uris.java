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
            description = "Parses a URI and returns an object containing its components according to RFC 3986. Empty "
                    + "components are omitted. In addition to the standard components, `raw_query` is returned "
                    + "for use with `urlquery` builtins, and `raw_path` is returned to allow detection of "
                    + "path-based exploits using percent-encoded characters.",
            parameters = {"the URI string to parse", "object containing URI components"})
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
            description = "Returns true if the input can be parsed as a URI.",
            parameters = {"the URI string to validate", "true if `uri` is a valid URI, false otherwise"})
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
