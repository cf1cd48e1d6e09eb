package io.regent.rego.schema;

import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The members of one schema, each read as what it has to be. */
record Keywords(Obj members) {
    private static final List<String> TYPES =
            List.of("array", "boolean", "integer", "number", "null", "object", "string");

    @Nullable
    Value get(String key) {
        return members.get(key);
    }

    /** A text; null when there is none. */
    @Nullable
    String text(String key) {
        Value value = members.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof Str text) {
            return text.text();
        }
        throw SchemaException.invalidType("string", key);
    }

    /** The items of an array; none when it is missing. */
    List<Value> list(String key) {
        Value value = members.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof Arr items) {
            return items.toList();
        }
        throw new SchemaException(key + " must be of an array");
    }

    /** The members of an object by their names, in order; none when it is missing. */
    Map<String, Value> named(String key, SchemaException otherwise) {
        Value value = members.get(key);
        Map<String, Value> all = new TreeMap<>();
        if (value instanceof Obj named) {
            named.forEach((name, member) -> all.put(name instanceof Str text ? text.text() : name.toString(), member));
        } else if (value != null) {
            throw otherwise;
        }
        return all;
    }

    boolean isTrue(String key) {
        Value value = members.get(key);
        if (value == null || value instanceof Bool) {
            return value == Bool.TRUE;
        }
        throw new SchemaException(key + " must be of a boolean");
    }

    void types(List<String> types) {
        switch (members.get("type")) {
            case null -> {}
            case Str one -> add(types, one);
            case Arr all -> all.forEach(one -> add(types, one));
            case Value other -> add(types, other);
        }
    }

    private static void add(List<String> types, Value value) {
        if (!(value instanceof Str name)) {
            throw SchemaException.invalidType("type", "string/Array Of Strings");
        }
        String type = name.text();
        if (!TYPES.contains(type)) {
            throw new SchemaException("has a primitive type that is NOT VALID -- given: /" + type
                    + "/ Expected valid values are:[" + String.join(" ", TYPES) + "]");
        }
        if (types.contains(type)) {
            throw new SchemaException(type + " type is duplicated");
        }
        types.add(type);
    }

    void required(List<String> required) {
        for (Value value : list("required")) {
            if (!(value instanceof Str name)) {
                throw SchemaException.invalidType("string", "required");
            }
            addUnique("required", required, name.text());
        }
    }

    /** The values under {@code enum}; null when it is missing. */
    @Nullable
    List<String> enumeration() {
        if (members.get("enum") == null) {
            return null;
        }
        List<String> values = new ArrayList<>();
        list("enum").forEach(value -> addUnique("enum", values, Plain.text(value)));
        return values;
    }

    private static void addUnique(String key, List<String> all, String one) {
        if (all.contains(one)) {
            throw new SchemaException(key + " items must be unique");
        }
        all.add(one);
    }
}
