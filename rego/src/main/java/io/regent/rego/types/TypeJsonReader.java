package io.regent.rego.types;

import io.regent.rego.types.FunctionType.Parameter;
import io.regent.rego.types.Type.AnyType;
import io.regent.rego.types.Type.ArrayType;
import io.regent.rego.types.Type.Entries;
import io.regent.rego.types.Type.ObjectType;
import io.regent.rego.types.Type.Property;
import io.regent.rego.types.Type.SetType;
import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads types from JSON as capabilities files hold them. Fails with {@link SignatureException}. */
public final class TypeJsonReader {
    private static final int MAX_DEPTH = 100;

    private int depth;

    private TypeJsonReader() {}

    /** A type other than a function's. */
    public static Type read(Value json) {
        return new TypeJsonReader().type(json);
    }

    /** A function's type, e.g. the {@code decl} of a built-in. */
    public static FunctionType readFunction(Value json) {
        return new TypeJsonReader().function(object(json));
    }

    private FunctionType function(Obj json) {
        if (!text(json, "type").equals("function")) {
            throw new SignatureException("a built-in's decl has type `function`, not `" + text(json, "type") + "`");
        }
        List<Parameter> parameters = new ArrayList<>();
        for (Value parameter : list(json, "args")) {
            parameters.add(parameter(parameter));
        }
        Value result = json.get("result");
        return new FunctionType(parameters, result == null ? null : parameter(result), optional(json, "variadic"));
    }

    private Parameter parameter(Value json) {
        // OPA: names and descriptions are passed over, so that messages about a call show types alone.
        return new Parameter("", type(json), "");
    }

    private Type type(Value json) {
        if (++depth > MAX_DEPTH) {
            throw new SignatureException("types are nested too deeply");
        }
        Obj members = object(json);
        Type type = type(text(members, "type"), members);
        depth--;
        return type;
    }

    private Type type(String kind, Obj members) {
        return switch (kind) {
            case "null" -> Type.NULL;
            case "boolean" -> Type.BOOLEAN;
            case "number" -> Type.NUMBER;
            case "string" -> Type.STRING;
            case "any" -> new AnyType(types(list(members, "of")));
            case "array" -> new ArrayType(types(list(members, "static")), optional(members, "dynamic"));
            case "set" -> new SetType(member(members));
            case "object" -> new ObjectType(properties(list(members, "static")), entries(members.get("dynamic")));
            default -> throw new SignatureException("no type is called `" + kind + "`");
        };
    }

    private Type member(Obj members) {
        Type of = optional(members, "of");
        return of == null ? Type.ANY : of;
    }

    private @Nullable Type optional(Obj members, String key) {
        Value json = members.get(key);
        return json == null ? null : type(json);
    }

    private List<Type> types(Arr items) {
        List<Type> types = new ArrayList<>();
        for (Value item : items) {
            types.add(type(item));
        }
        return types;
    }

    private List<Property> properties(Arr items) {
        List<Property> properties = new ArrayList<>();
        for (Value item : items) {
            properties.add(new Property(required(object(item), "key"), type(required(object(item), "value"))));
        }
        return properties;
    }

    private @Nullable Entries entries(@Nullable Value json) {
        return json == null
                ? null
                : new Entries(type(required(object(json), "key")), type(required(object(json), "value")));
    }

    private static Obj object(Value json) {
        if (json instanceof Obj object) {
            return object;
        }
        throw new SignatureException("a type is an object, not " + json);
    }

    private static Value required(Obj members, String key) {
        Value value = members.get(key);
        if (value == null) {
            throw new SignatureException("`" + key + "` is missing in " + members);
        }
        return value;
    }

    private static Arr list(Obj members, String key) {
        return members.get(key) instanceof Arr array ? array : Arr.EMPTY;
    }

    private static String text(Obj members, String key) {
        return members.get(key) instanceof Str string ? string.text() : "";
    }
}
