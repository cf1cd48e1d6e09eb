package io.regent.rego.schema;

import io.regent.rego.types.Type;
import io.regent.rego.types.Type.ArrayType;
import io.regent.rego.types.Type.ObjectType;
import io.regent.rego.types.Type.Property;
import io.regent.rego.types.Union;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of what schemas describe. */
public final class SchemaTypes {
    /** The types of schemas that references lead to, found so far; open while one is being found. */
    private final Map<Schema, Type> referred = new IdentityHashMap<>();

    private SchemaTypes() {}

    /**
     * The type of the documents that a schema describes.
     *
     * @param allowNet hosts that schemas may be fetched from; null for all
     * @throws SchemaException when the schema is none, or its parts contradict each other
     */
    public static Type of(Value schema, @Nullable Set<String> allowNet) {
        Schema read;
        try {
            read = new SchemaReader(schema, new Shapes(allowNet)).read();
        } catch (SchemaException broken) {
            throw new SchemaException("unable to compile the schema: " + broken.text());
        }
        try {
            return new SchemaTypes().of(read);
        } catch (SchemaException broken) {
            throw new SchemaException("type checking: " + broken.text());
        }
    }

    private Type of(Schema schema) {
        if (schema.target != null) {
            return referred(schema.target);
        }
        if (schema.anyOf != null) {
            return anyOf(schema, schema.anyOf);
        }
        if (schema.allOf != null) {
            return allOf(schema, schema.allOf);
        }
        return typed(schema);
    }

    /** What a schema says of itself within itself is left open. */
    private Type referred(Schema target) {
        Type found = referred.get(target);
        if (found != null) {
            return found;
        }
        referred.put(target, Type.ANY);
        Type type = of(target);
        referred.put(target, type);
        return type;
    }

    private Type anyOf(Schema schema, List<Schema> choices) {
        Type any = Type.UNKNOWN;
        if (!schema.types.isEmpty()) {
            Schema core = schema.copyOfTypes();
            core.anyOf = null;
            // Only an object that is known whole adds something to the choices.
            any = of(core) instanceof ObjectType object && object.rest() == null ? object : Type.UNKNOWN;
        }
        for (Schema choice : choices) {
            any = Union.of(of(choice), any);
        }
        return any;
    }

    private Type allOf(Schema schema, List<Schema> parts) {
        List<Schema> merged = new ArrayList<>();
        for (Schema part : parts) {
            Schema resolved = part.resolved();
            boolean choosesOnly = resolved.types.isEmpty()
                    && resolved.anyOf != null
                    && resolved.properties.isEmpty()
                    && resolved.items.isEmpty();
            if (!choosesOnly) {
                merged.add(resolved);
            }
        }
        if (merged.isEmpty()) {
            return Type.ANY;
        }
        Schema all = Merging.of(merged);
        if (schema.types.isEmpty()) {
            return of(all);
        }
        if (share(schema, all, "object") || share(schema, all, "array")) {
            Schema own = schema.copyOfTypes();
            own.allOf = null;
            return of(Merging.of(List.of(all, own)));
        }
        if (!schema.typeText().equals(all.typeText())) {
            throw new SchemaException("unable to merge these schemas");
        }
        return of(all);
    }

    private static boolean share(Schema a, Schema b, String type) {
        return a.types.contains(type) && b.types.contains(type);
    }

    // OPA: of several types the first in this order counts.
    private Type typed(Schema schema) {
        if (schema.types.contains("boolean")) {
            return Type.BOOLEAN;
        }
        if (schema.types.contains("string")) {
            return Type.STRING;
        }
        if (schema.types.contains("integer") || schema.types.contains("number")) {
            return Type.NUMBER;
        }
        boolean hasProperties = !schema.properties.isEmpty();
        if (schema.types.contains("object")) {
            return hasProperties ? object(schema) : Type.objectOf(Type.ANY, Type.ANY);
        }
        if (schema.types.contains("array")) {
            return schema.items.isEmpty() ? Type.arrayOf(Type.ANY) : array(schema);
        }
        if (hasProperties) {
            return object(schema);
        }
        return schema.items.isEmpty() ? Type.ANY : array(schema);
    }

    private Type object(Schema schema) {
        List<Property> properties = new ArrayList<>(schema.properties.size());
        schema.properties.forEach((name, property) -> properties.add(new Property(Str.of(name), of(property))));
        return new ObjectType(properties, null);
    }

    private Type array(Schema schema) {
        List<Type> items = new ArrayList<>(schema.items.size());
        schema.items.forEach(item -> items.add(of(item)));
        return schema.singleItem ? Type.arrayOf(items.get(0)) : new ArrayType(items, null);
    }
}
