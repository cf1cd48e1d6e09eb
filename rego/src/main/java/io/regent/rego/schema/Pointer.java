package io.regent.rego.schema;

import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.net.URI;

/** JSON pointers (RFC 6901). */
final class Pointer {
    private Pointer() {}

    /** The part of a document that {@code pointer} leads to, which starts with a slash. */
    static Found get(Found document, String pointer) {
        Value at = document.value();
        URI scope = document.scope();
        for (String token : pointer.substring(1).split("/", -1)) {
            scope = at instanceof Obj members ? References.scope(members, scope) : scope;
            at = below(at, token.replace("~1", "/").replace("~0", "~"));
        }
        return new Found(at, scope, document.draft());
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
