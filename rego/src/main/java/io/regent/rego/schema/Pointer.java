package io.regent.rego.schema;

import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;

/** JSON pointers (RFC 6901). */
final class Pointer {
    private Pointer() {}

    /** The part of a document that {@code pointer} leads to; the empty pointer leads to the document. */
    static Value get(Value document, String pointer) {
        if (pointer.isEmpty()) {
            return document;
        }
        if (!pointer.startsWith("/")) {
            throw new SchemaException("JSON pointer must be empty or start with a \"/\"");
        }
        Value at = document;
        for (String token : pointer.substring(1).split("/", -1)) {
            at = below(at, token.replace("~1", "/").replace("~0", "~"));
        }
        return at;
    }

    private static Value below(Value value, String token) {
        return switch (value) {
            case Obj members -> {
                Value member = members.get(Str.of(token));
                if (member == null) {
                    throw new SchemaException("Object has no key '" + token + "'");
                }
                yield member;
            }
            case Arr items -> items.get(index(items, token));
            default -> throw new SchemaException("Invalid token reference '" + token + "'");
        };
    }

    private static int index(Arr items, String token) {
        if (token.isEmpty() || token.length() > 9 || !token.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new SchemaException("Invalid array index '" + token + "'");
        }
        int index = Integer.parseInt(token);
        if (index >= items.size()) {
            throw new SchemaException("Out of bound array[0," + items.size() + "] index '" + index + "'");
        }
        return index;
    }
}
