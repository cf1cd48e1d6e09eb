package io.regent.rego.types;

import io.regent.rego.types.FunctionType.Parameter;
import io.regent.rego.types.Type.AnyType;
import io.regent.rego.types.Type.ArrayType;
import io.regent.rego.types.Type.Entries;
import io.regent.rego.types.Type.ObjectType;
import io.regent.rego.types.Type.Property;
import io.regent.rego.types.Type.SetType;
import io.regent.rego.types.Type.UnknownType;
import io.regent.value.Arr;
import io.regent.value.Null;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Types as the reference prints them. */
final class TypeText {
    private TypeText() {}

    static String of(ArrayType array) {
        String rest = array.rest() == null ? "" : "[" + array.rest() + "]";
        return "array" + inAngles(array.items()) + rest;
    }

    static String of(SetType set) {
        return set.member() instanceof UnknownType ? "set" : "set[" + set.member() + "]";
    }

    static String of(ObjectType object) {
        StringBuilder out = new StringBuilder("object");
        String before = "<";
        for (Property property : object.properties()) {
            out.append(before).append(key(property.key())).append(": ").append(property.type());
            before = ", ";
        }
        out.append(object.properties().isEmpty() ? "" : ">");
        Entries rest = object.rest();
        if (rest != null) {
            out.append('[').append(rest.key()).append(": ").append(rest.value()).append(']');
        }
        return out.toString();
    }

    // OPA: composite keys look as Go prints them.
    static String key(Value key) {
        return switch (key) {
            case Str string -> string.text();
            case Null none -> "<nil>";
            case Arr array -> "[" + String.join(" ", keys(array)) + "]";
            case Obj object -> "map[" + String.join(" ", keys(object)) + "]";
            default -> key.toString();
        };
    }

    private static List<String> keys(Arr array) {
        List<String> texts = new ArrayList<>(array.size());
        for (Value item : array) {
            texts.add(key(item));
        }
        return texts;
    }

    private static List<String> keys(Obj object) {
        List<String> texts = new ArrayList<>(object.size());
        for (int i = 0; i < object.size(); i++) {
            texts.add(key(object.keyAt(i)) + ":" + key(object.valueAt(i)));
        }
        return texts;
    }

    /** The type without what is inside, for lines that would grow too long. */
    static String outline(Type type) {
        return switch (type) {
            case ArrayType array ->
                "array" + (array.items().isEmpty() ? "" : "<...>") + (array.rest() == null ? "" : "[...]");
            case ObjectType object ->
                "object" + (object.properties().isEmpty() ? "" : "<...>") + (object.rest() == null ? "" : "[...]");
            case SetType set -> "set[...]";
            case AnyType any -> "any<...>";
            case FunctionType function -> "(...) => ...";
            default -> type.toString();
        };
    }

    static String of(AnyType any) {
        return "any" + inAngles(any.of());
    }

    static String of(FunctionType function) {
        StringBuilder out = new StringBuilder("(");
        String before = "";
        for (Parameter parameter : function.parameters()) {
            out.append(before).append(parameter.type());
            before = ", ";
        }
        if (function.variadic() != null) {
            out.append(before).append(function.variadic()).append("...");
        }
        out.append(") => ");
        return out.append(
                        function.result() == null
                                ? Type.UNKNOWN
                                : function.result().type())
                .toString();
    }

    private static String inAngles(List<Type> types) {
        if (types.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<");
        for (int i = 0; i < types.size(); i++) {
            out.append(i == 0 ? "" : ", ").append(types.get(i));
        }
        return out.append('>').toString();
    }
}
