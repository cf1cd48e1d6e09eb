package io.regent.rego.types;

import io.regent.rego.types.FunctionType.Parameter;
import io.regent.rego.types.Type.AnyType;
import io.regent.rego.types.Type.ArrayType;
import io.regent.rego.types.Type.Entries;
import io.regent.rego.types.Type.ObjectType;
import io.regent.rego.types.Type.Property;
import io.regent.rego.types.Type.SetType;
import io.regent.rego.types.Type.UnknownType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts of two types that do not fit, for lines that would grow too long: what differs is shown, what fits and is long
 * is only outlined.
 */
record Contrast(String left, String right) {
    private static final int MAX_TYPE = 32;

    static Contrast of(Type a, Type b) {
        if (a.equals(b)) {
            return new Contrast(abbreviated(a), abbreviated(b));
        }
        if (a instanceof ObjectType left && b instanceof ObjectType right) {
            return new Contrast(object(left, right, true), object(right, left, false));
        }
        if (a instanceof ArrayType left && b instanceof ArrayType right) {
            return arrays(left, right);
        }
        if (a instanceof SetType left && b instanceof SetType right) {
            return sets(left, right);
        }
        return a instanceof AnyType left && b instanceof AnyType right
                ? new Contrast(union(left), union(right))
                : new Contrast(abbreviated(a), abbreviated(b));
    }

    /** A parameter that fits, or that nothing stands against. */
    static String abbreviated(Parameter parameter) {
        return parameter.toString().length() <= MAX_TYPE
                ? parameter.toString()
                : parameter.named(TypeText.outline(parameter.type()));
    }

    static String abbreviated(Type type) {
        String text = type.toString();
        return text.length() <= MAX_TYPE ? text : TypeText.outline(type);
    }

    private static Contrast arrays(ArrayType a, ArrayType b) {
        if (a.rest() == null
                && b.rest() == null
                && a.items().size() == b.items().size()) {
            return items(a.items(), b.items());
        }
        if (a.items().isEmpty() && b.items().isEmpty() && a.rest() != null && b.rest() != null) {
            return of(a.rest(), b.rest()).within("array[", "]");
        }
        return new Contrast(shallow(a), shallow(b));
    }

    private static Contrast items(List<Type> a, List<Type> b) {
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            Contrast item = of(a.get(i), b.get(i));
            left.add(item.left);
            right.add(item.right);
        }
        return new Contrast(String.join(", ", left), String.join(", ", right)).within("array<", ">");
    }

    private static Contrast sets(SetType a, SetType b) {
        boolean isEmpty = a.member() instanceof UnknownType || b.member() instanceof UnknownType;
        return isEmpty
                ? new Contrast(abbreviated(a), abbreviated(b))
                : of(a.member(), b.member()).within("set[", "]");
    }

    private Contrast within(String open, String close) {
        return new Contrast(open + left + close, open + right + close);
    }

    /** One of two objects: the properties that the other lacks or has differently, and dots for the others. */
    private static String object(ObjectType object, ObjectType other, boolean isLeft) {
        List<String> shown = new ArrayList<>();
        for (Property property : object.properties()) {
            Type against = other.property(property.key());
            if (!property.type().equals(against)) {
                shown.add(TypeText.key(property.key()) + ": " + against(property.type(), against, isLeft));
            }
        }
        if (shown.size() < object.properties().size()) {
            shown.add("...");
        }
        String properties = shown.isEmpty() ? "" : "<" + String.join(", ", shown) + ">";
        return "object" + properties + rest(object.rest());
    }

    private static String against(Type type, @Nullable Type other, boolean isLeft) {
        if (other == null) {
            return abbreviated(type);
        }
        return isLeft ? of(type, other).left : of(other, type).right;
    }

    private static String rest(@Nullable Entries rest) {
        return rest == null ? "" : "[" + abbreviated(rest.key()) + ": " + abbreviated(rest.value()) + "]";
    }

    private static String union(AnyType any) {
        List<String> texts = new ArrayList<>(any.of().size());
        for (Type type : any.of()) {
            texts.add(abbreviated(type));
        }
        return texts.isEmpty() ? "any" : "any<" + String.join(", ", texts) + ">";
    }

    /** An array with outlines of what is inside. */
    private static String shallow(ArrayType array) {
        List<String> texts = new ArrayList<>(array.items().size());
        for (Type type : array.items()) {
            texts.add(TypeText.outline(type));
        }
        String items = texts.isEmpty() ? "" : "<" + String.join(", ", texts) + ">";
        return "array" + items + (array.rest() == null ? "" : "[" + TypeText.outline(array.rest()) + "]");
    }
}
