package io.regent.rego.schema;

import io.regent.value.Bool;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** The versions of JSON Schema; {@link #ANY} knows the keywords of all of them. */
enum Draft {
    FOUR,
    SIX,
    SEVEN,
    ANY;

    /** The version that a document names; null when it names none, or an unknown one. */
    static @Nullable Draft of(Value document) {
        if (document instanceof Bool) {
            return null;
        }
        if (!(document instanceof Obj members)) {
            throw new SchemaException("schema is invalid");
        }
        Value schema = members.get("$schema");
        if (schema == null) {
            return null;
        }
        if (!(schema instanceof Str address)) {
            throw new SchemaException("$schema must be of type string");
        }
        return switch (withoutEmptyFragment(address.text())) {
            case "http://json-schema.org/draft-04/schema" -> FOUR;
            case "http://json-schema.org/draft-06/schema" -> SIX;
            case "http://json-schema.org/draft-07/schema" -> SEVEN;
            default -> null;
        };
    }

    private static String withoutEmptyFragment(String address) {
        return address.endsWith("#") ? address.substring(0, address.length() - 1) : address;
    }
}
