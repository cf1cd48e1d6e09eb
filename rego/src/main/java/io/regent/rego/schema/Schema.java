package io.regent.rego.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a JSON schema says of types, its references found. It is complete once the whole document has been read. */
final class Schema {
    /** The names under {@code type}, in order; none when it is missing. */
    final List<String> types = new ArrayList<>();

    final Map<String, Schema> properties = new TreeMap<>();
    final List<Schema> items = new ArrayList<>();
    /** Whether the only one of {@link #items} is meant for all items of an array. */
    boolean singleItem;

    @Nullable
    List<Schema> anyOf;

    @Nullable
    List<Schema> allOf;

    /** The reference that this schema is; null when it is none. */
    @Nullable
    String reference;

    /** What {@link #reference} leads to. */
    @Nullable
    Schema target;

    /** A schema of the same content, of which the lists may be changed. */
    Schema copy() {
        Schema copy = new Schema();
        copy.types.addAll(types);
        copy.properties.putAll(properties);
        copy.items.addAll(items);
        copy.singleItem = singleItem;
        copy.anyOf = anyOf;
        copy.allOf = allOf;
        copy.reference = reference;
        copy.target = target;
        return copy;
    }

    /** Its types as error messages show them. */
    String typeText() {
        return switch (types.size()) {
            case 0 -> "Undefined";
            case 1 -> types.get(0);
            default -> "[" + String.join(",", types) + "]";
        };
    }

    /** The schema behind references. */
    Schema resolved() {
        Schema at = this;
        while (at.target != null) {
            at = at.target;
        }
        return at;
    }
}
