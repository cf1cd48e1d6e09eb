package io.regent.engine.load;

import io.regent.rego.RegoException;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.DataException;
import io.regent.value.JsonReader;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON file that has to have a certain form. {@code null} counts as missing, and the case of names does
 * not count.
 *
 * @param before what stands before messages
 * @param target what stands before the names of members, e.g. {@code Manifest.}
 */
public record JsonShape(String before, String target, Obj members) {
    /** Reads the first value in {@code bytes}, which has to be an object; what follows it does not count. */
    public static JsonShape read(String before, String structure, byte[] bytes) {
        return of(before, structure, () -> JsonReader.readFirst(bytes));
    }

    /** Reads the only value in {@code bytes}, which has to be an object. */
    public static JsonShape readAll(String before, String structure, byte[] bytes) {
        return of(before, structure, () -> JsonReader.read(bytes));
    }

    private static JsonShape of(String before, String structure, Supplier<Value> json) {
        Value value;
        try {
            value = json.get();
        } catch (DataException wrong) {
            throw broken(before, String.valueOf(wrong.getMessage()));
        }
        if (value instanceof Null) {
            return new JsonShape(before, name(structure), Obj.EMPTY);
        }
        if (value instanceof Obj members) {
            return new JsonShape(before, name(structure), members);
        }
        throw broken(before, "json: cannot unmarshal " + kind(value) + " into Go value of type " + structure);
    }

    private static String name(String structure) {
        return structure.substring(structure.indexOf('.') + 1) + ".";
    }

    /** The members of an object below, which is called {@code target} in messages. */
    public JsonShape below(String target, Obj members) {
        return new JsonShape(before, target, members);
    }

    /** A member; null when it is missing. */
    public @Nullable Value get(String name) {
        Value exact = members.get(name);
        if (exact == null) {
            for (Value key : members.keys()) {
                if (key instanceof Str text && text.text().equalsIgnoreCase(name)) {
                    exact = members.get(key);
                }
            }
        }
        return exact instanceof Null ? null : exact;
    }

    /** A text; empty when it is missing. */
    public String text(String name) {
        Value value = get(name);
        return value == null ? "" : text(name, value);
    }

    /** The text {@code value} that stands under or in the member {@code name}. */
    public String text(String name, Value value) {
        if (value instanceof Str text) {
            return text.text();
        }
        throw wrong(value, name, "string");
    }

    /** A list; null when it is missing. */
    public @Nullable Arr array(String name, String type) {
        Value value = get(name);
        if (value == null || value instanceof Arr) {
            return (Arr) value;
        }
        throw wrong(value, name, type);
    }

    /** An object; null when it is missing. */
    public @Nullable Obj object(String name, String type) {
        Value value = get(name);
        if (value == null || value instanceof Obj) {
            return (Obj) value;
        }
        throw wrong(value, name, type);
    }

    /** The whole number {@code value} that stands under or in the member {@code name}. */
    public long whole(String name, Value value, String type) {
        if (!(value instanceof Num number)) {
            throw wrong(value, name, type);
        }
        Long whole = number.toLongExact();
        if (whole == null) {
            throw wrong("number " + number, name, type);
        }
        return whole;
    }

    /** The failure of a member that is not of the type that is wanted. */
    public RegoException wrong(Value value, String name, String type) {
        return wrong(kind(value), name, type);
    }

    private RegoException wrong(String kind, String name, String type) {
        return broken(
                before,
                "json: cannot unmarshal " + kind + " into Go struct field " + target + name + " of type " + type);
    }

    private static RegoException broken(String before, String why) {
        return LoadErrors.of(before + why);
    }

    private static String kind(Value value) {
        return switch (value) {
            case Null none -> "null";
            case Bool truth -> "bool";
            case Num number -> "number";
            case Str text -> "string";
            case Arr array -> "array";
            case Obj object -> "object";
            case SetValue set -> "array";
        };
    }
}
