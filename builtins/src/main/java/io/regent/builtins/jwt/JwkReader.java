package io.regent.builtins.jwt;

import io.regent.builtins.BuiltinException;
import io.regent.value.Arr;
import io.regent.value.BinaryText;
import io.regent.value.DataException;
import io.regent.value.JsonReader;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one key, or the keys of a set (RFC 7517, 5). */
final class JwkReader {
    private static final String NO_KEY = "jwk.Parse: failed to probe data: probe: failed to unmarshal data: ";

    private JwkReader() {}

    /** The key, or keys, of a text in JSON. */
    static List<Jwk> read(String text) {
        byte[] json = BinaryText.encode(text);
        Value set = setIn(json);
        return set == null ? List.of(sole(json)) : members(set);
    }

    /** What stands under {@code keys}; null when the text is not an object that has them. */
    private static @Nullable Value setIn(byte[] json) {
        try {
            return JsonReader.read(json) instanceof Obj object ? object.get("keys") : null;
        } catch (DataException malformed) {
            return null;
        }
    }

    private static List<Jwk> members(Value set) {
        if (!(set instanceof Arr items)) {
            throw BuiltinException.failure(
                    "jwk.Parse: failed to unmarshal JWK set: failed to decode \"keys\": expected '[' but got "
                            + GoTypes.token(set));
        }
        List<Jwk> keys = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            keys.add(key(
                    items.get(i),
                    "jwk.Parse: failed to unmarshal JWK set: failed to decode key #" + i + " in \"keys\": "));
        }
        return keys;
    }

    /** The first value of the text; what follows it does not matter. */
    private static Jwk sole(byte[] json) {
        String before = "jwk.Parse: failed to parse sole key: ";
        Value value;
        try {
            value = JsonReader.readFirst(json);
        } catch (DataException malformed) {
            throw BuiltinException.failure(before + "jwk.ParseKey: " + NO_KEY + malformed.getMessage());
        }
        return key(value, before);
    }

    private static Jwk key(Value value, String before) {
        try {
            return new JwkFields(fields(value)).key();
        } catch (BuiltinException malformed) {
            throw BuiltinException.failure(before + "jwk.ParseKey: " + malformed.getMessage());
        }
    }

    private static Obj fields(Value value) {
        if (value instanceof Obj fields) {
            Value type = fields.get("kty");
            if (type == null || type instanceof Str || GoTypes.isNull(type)) {
                return fields;
            }
            throw BuiltinException.failure(NO_KEY + "json: cannot unmarshal " + GoTypes.name(type)
                    + " into Go struct field .kty of type string");
        }
        if (GoTypes.isNull(value)) {
            return Obj.EMPTY;
        }
        throw BuiltinException.failure(NO_KEY + "json: cannot unmarshal " + GoTypes.name(value)
                + " into Go value of type struct { Kty string \"json:\\\"kty\\\"\";"
                + " D json.RawMessage \"json:\\\"d,omitempty\\\"\" }");
    }
}
