package io.regent.rego.schema;

import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A document as schemas; checks what is said of types on the way. */
final class SchemaReader {
    private static final List<String> TYPES =
            List.of("array", "boolean", "integer", "number", "null", "object", "string");
    private static final String SCHEMA = "Valid Schema";
    private static final String SCHEMAS = "Array Of Schemas";
    /** References may lead on to others; a chain of more than these is too much for any stack. */
    private static final int MOST_LEVELS = 400;

    private final Value document;
    private final References references;
    private final Map<String, Schema> known = new HashMap<>();
    /** Whether `true` and `false` are schemas. */
    private final boolean booleans;

    private int levels;

    SchemaReader(Value document, @Nullable Set<String> allowNet) {
        this.document = document;
        this.references = new References(document, allowNet);
        this.booleans = !(document instanceof Obj members
                && members.get("$schema") instanceof Str text
                && text.text().contains("draft-04"));
    }

    Schema read() {
        if (!(document instanceof Obj) && !(document instanceof Bool)) {
            throw new SchemaException("schema is invalid");
        }
        return read(document);
    }

    private Schema read(Value value) {
        Schema schema = new Schema();
        into(schema, value);
        return schema;
    }

    private void into(Schema schema, Value value) {
        if (++levels > MOST_LEVELS) {
            throw new SchemaException("schemas are nested too deeply");
        }
        switch (value) {
            case Bool scalar when booleans -> {}
            case Obj members -> members(schema, members);
            default -> throw new SchemaException("Expected: " + SCHEMA + ", given: Invalid JSON");
        }
        levels--;
    }

    private void members(Schema schema, Obj members) {
        if (members.get("$schema") != null && !(members.get("$schema") instanceof Str)) {
            throw new SchemaException("$schema must be of type string");
        }
        text(members, "id");
        text(members, "$id");
        each(members, "definitions", false)
                .values()
                .forEach(definition -> read(schema(definition, SCHEMAS, "definitions")));
        text(members, "title");
        text(members, "description");
        String reference = text(members, "$ref");
        if (reference != null) {
            schema.reference = reference;
            schema.target = target(reference);
        }
        types(schema, members.get("type"));
        each(members, "properties", true).forEach((name, property) -> schema.properties.put(name, read(property)));
        orBoolean(members, "additionalProperties");
        each(members, "patternProperties", false).values().forEach(this::read);
        items(schema, members.get("items"));
        orBoolean(members, "additionalItems");
        Limits.check(members);
        required(members);
        unique(members);
        list(members, "oneOf").forEach(this::read);
        schema.anyOf = schemas(members, "anyOf");
        schema.allOf = schemas(members, "allOf");
        not(members.get("not"));
    }

    private Schema target(String reference) {
        Schema target = known.get(reference);
        if (target == null) {
            target = new Schema();
            // First, so that a schema may refer to itself.
            known.put(reference, target);
            into(target, references.find(reference));
        }
        return target;
    }

    private static void types(Schema schema, @Nullable Value types) {
        switch (types) {
            case null -> {}
            case Str one -> add(schema, one.text());
            case Arr all -> {
                for (Value one : all) {
                    if (!(one instanceof Str name)) {
                        throw invalidType("type", "string/Array Of Strings");
                    }
                    add(schema, name.text());
                }
            }
            default -> throw invalidType("type", "string/Array Of Strings");
        }
    }

    private static void add(Schema schema, String type) {
        if (!TYPES.contains(type)) {
            throw new SchemaException("has a primitive type that is NOT VALID -- given: /" + type
                    + "/ Expected valid values are:[" + String.join(" ", TYPES) + "]");
        }
        if (schema.types.contains(type)) {
            throw new SchemaException(type + " type is duplicated");
        }
        schema.types.add(type);
    }

    private void items(Schema schema, @Nullable Value items) {
        switch (items) {
            case null -> {}
            case Arr all -> {
                for (Value item : all) {
                    schema.items.add(read(schema(item, SCHEMA + "/" + SCHEMAS, "items")));
                }
            }
            default -> {
                schema.items.add(read(schema(items, SCHEMA + "/" + SCHEMAS, "items")));
                schema.singleItem = true;
            }
        }
    }

    private static Value schema(Value value, String expected, String given) {
        if (value instanceof Obj || value instanceof Bool) {
            return value;
        }
        throw invalidType(expected, given);
    }

    private void orBoolean(Obj members, String key) {
        Value value = members.get(key);
        if (value instanceof Obj) {
            read(value);
        } else if (value != null && !(value instanceof Bool)) {
            throw invalidType("boolean/" + SCHEMA, key);
        }
    }

    private static void required(Obj members) {
        Set<String> names = new HashSet<>();
        for (Value name : list(members, "required")) {
            if (!(name instanceof Str text)) {
                throw invalidType("string", "required");
            }
            if (!names.add(text.text())) {
                throw new SchemaException("required items must be unique");
            }
        }
    }

    private static void unique(Obj members) {
        Set<Value> values = new HashSet<>();
        for (Value value : list(members, "enum")) {
            if (!values.add(value)) {
                throw new SchemaException("enum items must be unique");
            }
        }
    }

    private @Nullable List<Schema> schemas(Obj members, String key) {
        List<Schema> all = new ArrayList<>();
        list(members, key).forEach(value -> all.add(read(value)));
        return all.isEmpty() ? null : all;
    }

    private void not(@Nullable Value value) {
        if (value instanceof Obj || value instanceof Bool) {
            read(value);
        } else if (value != null) {
            throw new SchemaException("not must be of an object");
        }
    }

    /** The schemas under a key, by name. */
    private static Map<String, Value> each(Obj members, String key, boolean properties) {
        Value value = members.get(key);
        Map<String, Value> all = new HashMap<>();
        if (value instanceof Obj named) {
            named.forEach((name, schema) -> all.put(name instanceof Str text ? text.text() : name.toString(), schema));
        } else if (value != null) {
            throw properties
                    ? new SchemaException("Properties must be of type object")
                    : invalidType(key.equals("definitions") ? SCHEMAS : SCHEMA, key);
        }
        return all;
    }

    private static List<Value> list(Obj members, String key) {
        Value value = members.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof Arr items) {
            return items.toList();
        }
        throw new SchemaException(key + " must be of an array");
    }

    private static @Nullable String text(Obj members, String key) {
        Value value = members.get(key);
        if (value == null || value instanceof Str) {
            return value == null ? null : ((Str) value).text();
        }
        throw invalidType("string", key);
    }

    private static SchemaException invalidType(String expected, String given) {
        return new SchemaException("Invalid type. Expected: " + expected + ", given: " + given);
    }
}
