package io.regent.server;

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
import io.regent.value.YamlReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the documents in request bodies, with the reference's messages for what does not fit. */
public final class Bodies {
    private Bodies() {}

    /** The JSON or YAML document in a body that may be compressed; null when it is empty. Fails with {@code prefix}. */
    public static @Nullable Value document(Request request, String prefix) {
        byte[] body = Encoding.body(request);
        if (isBlank(body)) {
            return null;
        }
        try {
            return request.headers().mentions("Content-Type", "yaml")
                    ? YamlReader.read(body)
                    : JsonReader.readFirst(body);
        } catch (DataException wrong) {
            throw Errors.invalid(prefix + wrong.getMessage());
        }
    }

    /**
     * The JSON object in a body that may be compressed; empty for {@code null}.
     *
     * @param type what the reference calls the type of such bodies
     */
    public static Obj fields(Request request, String type, String prefix) {
        Value body;
        try {
            body = JsonReader.readFirst(Encoding.body(request));
        } catch (DataException wrong) {
            throw Errors.invalid(prefix + wrong.getMessage());
        }
        return switch (body) {
            case Obj fields -> fields;
            case Null none -> Obj.EMPTY;
            default -> throw Errors.invalid(prefix + mismatch(body, type));
        };
    }

    /** A member of a request; names count in any case, the exact one first. */
    // OPA: {"Input": 1} is an input too.
    public static @Nullable Value member(Obj request, String name) {
        Value exact = request.get(name);
        if (exact != null) {
            return exact;
        }
        for (int i = 0; i < request.size(); i++) {
            if (request.keyAt(i) instanceof Str key && key.text().equalsIgnoreCase(name)) {
                return request.valueAt(i);
            }
        }
        return null;
    }

    /** A member that has to be text; empty when it is not there. */
    public static String text(Obj request, String type, String name, String prefix) {
        Value value = member(request, name);
        if (value == null || value instanceof Null) {
            return "";
        }
        if (value instanceof Str text) {
            return text.text();
        }
        throw wrongType(value, type, name, "string", prefix);
    }

    /** A member that has to be a list of texts; null when it is not there; a name may have that of the member around it before it. */
    public static @Nullable List<String> texts(Obj request, String type, String name, String prefix) {
        Value value = member(request, name.substring(name.lastIndexOf('.') + 1));
        if (value == null || value instanceof Null) {
            return null;
        }
        if (!(value instanceof Arr items)) {
            throw wrongType(value, type, name, "[]string", prefix);
        }
        List<String> texts = new ArrayList<>();
        for (Value item : items) {
            if (!(item instanceof Str text)) {
                throw wrongType(item, type, name, "string", prefix);
            }
            texts.add(text.text());
        }
        return texts;
    }

    /** A member that has to be true or false; false when it is not there. */
    public static boolean isOn(Obj request, String type, String name, String prefix) {
        Value value = member(request, name.substring(name.lastIndexOf('.') + 1));
        if (value == null || value instanceof Null) {
            return false;
        }
        if (value instanceof Bool truth) {
            return truth == Bool.TRUE;
        }
        throw wrongType(value, type, name, "bool", prefix);
    }

    /** A member that has to be an object; empty when it is not there. */
    public static Obj object(Obj request, String type, String name, String goType, String prefix) {
        Value value = member(request, name);
        return switch (value) {
            case null -> Obj.EMPTY;
            case Null none -> Obj.EMPTY;
            case Obj object -> object;
            default -> throw wrongType(value, type, name, goType, prefix);
        };
    }

    private static RefusedException wrongType(Value value, String type, String name, String wanted, String prefix) {
        return Errors.invalid(prefix + "json: cannot unmarshal " + kind(value) + " into Go struct field " + type + "."
                + name + " of type " + wanted);
    }

    /** The message for a value where something else was expected. */
    public static String mismatch(Value value, String type) {
        return "json: cannot unmarshal " + kind(value) + " into Go value of type " + type;
    }

    private static String kind(Value value) {
        return switch (value) {
            case Null n -> "null";
            case Bool b -> "bool";
            case Num n -> "number";
            case Str s -> "string";
            case Arr a -> "array";
            case SetValue s -> "array";
            case Obj o -> "object";
        };
    }

    /** Whether nothing but white space is there. */
    public static boolean isBlank(byte[] body) {
        for (byte b : body) {
            if (b != ' ' && b != '\t' && b != '\n' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
