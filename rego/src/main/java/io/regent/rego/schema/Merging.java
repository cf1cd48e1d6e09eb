package io.regent.rego.schema;

import java.util.List;

/** One schema for several that a document has to fit together. */
final class Merging {
    private Merging() {}

    /** The schemas in one; all of them have to be of the same types. */
    static Schema of(List<Schema> schemas) {
        List<Schema> typed = schemas.stream().map(Merging::typed).toList();
        Schema merged = typed.get(0);
        for (Schema next : typed.subList(1, typed.size())) {
            if (!merged.typeText().equals(next.typeText())) {
                throw new SchemaException("unable to merge these schemas: type mismatch: " + merged.typeText() + " and "
                        + next.typeText());
            }
            // OPA: a schema without properties, or without items, adds nothing and gets nothing.
            if (merged.types.contains("object") && !merged.properties.isEmpty()) {
                next.properties.forEach(merged.properties::putIfAbsent);
            } else if (merged.types.contains("array") && !merged.items.isEmpty()) {
                addItems(merged, next);
            }
        }
        return merged;
    }

    /** A copy with the type that its properties or items speak of. */
    private static Schema typed(Schema schema) {
        Schema copy = schema.copyOfTypes();
        String implied = !copy.properties.isEmpty() ? "object" : copy.items.isEmpty() ? "" : "array";
        if (!implied.isEmpty() && !copy.types.contains(implied)) {
            copy.types.add(implied);
        }
        return copy;
    }

    private static void addItems(Schema merged, Schema next) {
        for (int i = 0; i < next.items.size(); i++) {
            if (i >= merged.items.size()) {
                merged.items.add(next.items.get(i));
            }
            if (!merged.items.get(i).typeText().equals(next.items.get(i).typeText())) {
                throw new SchemaException("unable to merge these schemas");
            }
        }
    }
}
