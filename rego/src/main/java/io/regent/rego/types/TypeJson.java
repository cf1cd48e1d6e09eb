package io.regent.rego.types;

import io.regent.rego.types.FunctionType.Parameter;
import io.regent.rego.types.Type.AnyType;
import io.regent.rego.types.Type.ArrayType;
import io.regent.rego.types.Type.BooleanType;
import io.regent.rego.types.Type.Entries;
import io.regent.rego.types.Type.NullType;
import io.regent.rego.types.Type.NumberType;
import io.regent.rego.types.Type.ObjectType;
import io.regent.rego.types.Type.Property;
import io.regent.rego.types.Type.SetType;
import io.regent.rego.types.Type.StringType;
import io.regent.rego.types.Type.UnknownType;
import io.regent.value.Arr;
import io.regent.value.Null;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.List;

/** Types as JSON, e.g. {@code {"type": "array", "dynamic": {"type": "any"}}}; {@link TypeJsonReader} reads them. */
public final class TypeJson {
    private TypeJson() {}

    /** The type as JSON; null when it is unknown. */
    public static Value of(Type type) {
        return switch (type) {
            case UnknownType unknown -> Null.NULL;
            case NullType scalar -> members(type).build();
            case BooleanType scalar -> members(type).build();
            case NumberType scalar -> members(type).build();
            case StringType scalar -> members(type).build();
            case ArrayType array -> members(type).build();
            case SetType set -> members(type).build();
            case ObjectType object -> members(type).build();
            case AnyType any -> members(type).build();
            case FunctionType function -> members(type).build();
        };
    }

    /** A parameter: its type with name and description among the members. */
    public static Value of(Parameter parameter) {
        if (parameter.type() instanceof UnknownType) {
            return Null.NULL;
        }
        Obj.Builder members = members(parameter.type());
        if (!parameter.name().isEmpty()) {
            members.put("name", Str.of(parameter.name()));
        }
        if (!parameter.description().isEmpty()) {
            members.put("description", Str.of(parameter.description()));
        }
        return members.build();
    }

    private static Obj.Builder members(Type type) {
        Obj.Builder members = Obj.builder();
        switch (type) {
            case NullType scalar -> kind(members, "null");
            case BooleanType scalar -> kind(members, "boolean");
            case NumberType scalar -> kind(members, "number");
            case StringType scalar -> kind(members, "string");
            case ArrayType array -> array(kind(members, "array"), array);
            case SetType set -> set(kind(members, "set"), set);
            case ObjectType object -> object(kind(members, "object"), object);
            case AnyType any -> any(kind(members, "any"), any);
            case FunctionType function -> function(kind(members, "function"), function);
            case UnknownType unknown -> kind(members, "any");
        }
        return members;
    }

    private static Obj.Builder kind(Obj.Builder members, String kind) {
        return members.put("type", Str.of(kind));
    }

    private static void array(Obj.Builder members, ArrayType array) {
        if (!array.items().isEmpty()) {
            members.put("static", list(array.items()));
        }
        if (array.rest() != null) {
            members.put("dynamic", of(array.rest()));
        }
    }

    private static void set(Obj.Builder members, SetType set) {
        if (!(set.member() instanceof UnknownType)) {
            members.put("of", of(set.member()));
        }
    }

    private static void object(Obj.Builder members, ObjectType object) {
        if (!object.properties().isEmpty()) {
            Arr.Builder properties = Arr.builder();
            for (Property property : object.properties()) {
                properties.add(entry(property.key(), of(property.type())));
            }
            members.put("static", properties.build());
        }
        Entries rest = object.rest();
        if (rest != null) {
            members.put("dynamic", entry(of(rest.key()), of(rest.value())));
        }
    }

    private static Value entry(Value key, Value value) {
        return Obj.builder().put("key", key).put("value", value).build();
    }

    private static void any(Obj.Builder members, AnyType any) {
        if (!any.isEverything()) {
            members.put("of", list(any.of()));
        }
    }

    private static void function(Obj.Builder members, FunctionType function) {
        if (!function.parameters().isEmpty()) {
            members.put("args", parameters(function.parameters()));
        }
        if (function.result() != null) {
            members.put("result", of(function.result()));
        }
        if (function.variadic() != null) {
            members.put("variadic", of(function.variadic()));
        }
    }

    /** Parameters as the reference lists them. */
    public static Arr parameters(List<Parameter> parameters) {
        Arr.Builder items = Arr.builder();
        for (Parameter parameter : parameters) {
            items.add(of(parameter));
        }
        return items.build();
    }

    /** A list of types. */
    public static Arr list(List<Type> types) {
        Arr.Builder items = Arr.builder();
        for (Type type : types) {
            items.add(of(type));
        }
        return items.build();
    }
}
