package io.regent.rego.types.check;

import io.regent.rego.types.Type;
import io.regent.rego.types.Type.Entries;
import io.regent.rego.types.Type.ObjectType;
import io.regent.rego.types.Type.Property;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types that say something else of one place. */
final class Overriding {
    private static final Entries ANYTHING = new Entries(Type.ANY, Type.ANY);

    private Overriding() {}

    /** {@code type} with {@code inner} at {@code path}, which has at least one key. */
    static Type at(List<Value> path, Type type, Type inner) {
        if (!(type instanceof ObjectType object)) {
            return nested(path, inner, ANYTHING);
        }
        Value key = path.get(0);
        List<Value> below = path.subList(1, path.size());
        List<Property> properties = new ArrayList<>();
        boolean found = false;
        for (Property property : object.properties()) {
            boolean here = property.key().equals(key);
            found |= here;
            Type changed = here && !below.isEmpty() ? at(below, property.type(), inner) : inner;
            properties.add(here ? new Property(key, changed) : property);
        }
        if (!found) {
            Type added = below.isEmpty() ? inner : nested(below, inner, object.rest());
            properties.add(new Property(key, added));
        }
        return new ObjectType(properties, object.rest());
    }

    private static Type nested(List<Value> path, Type inner, @Nullable Entries rest) {
        Type around = inner;
        for (Value key : path.reversed()) {
            around = new ObjectType(List.of(new Property(key, around)), rest);
        }
        return around;
    }
}
