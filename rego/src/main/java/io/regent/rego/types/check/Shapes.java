package io.regent.rego.types.check;

import io.regent.rego.types.FunctionType;
import io.regent.rego.types.Type;
import io.regent.rego.types.Type.AnyType;
import io.regent.rego.types.Type.ArrayType;
import io.regent.rego.types.Type.Entries;
import io.regent.rego.types.Type.ObjectType;
import io.regent.rego.types.Type.Property;
import io.regent.rego.types.Type.SetType;
import io.regent.rego.types.Type.UnknownType;
import java.util.IdentityHashMap;

/**
 * Measures types, large objects once.
 *
 * <p>Inferred types have to stay finite: {@code x1 := [x0, x0]; x2 := [x1, x1]; …} doubles at every step, and a chain of
 * rules nests without end. A type beyond the limits becomes {@code any}, which refutes nothing.
 */
final class Shapes {
    private static final int MAX_DEPTH = 256;
    private static final int MAX_NODES = 100_000;
    private static final int LARGE = 32;

    /**
     * The measures of a type.
     *
     * @param open whether something in it is not known yet
     */
    private record Shape(int nodes, int depth, boolean open) {
        static final Shape LEAF = new Shape(1, 1, false);

        /** This with one more type inside. */
        Shape with(Shape inner, boolean opens) {
            int all = Math.min(nodes + inner.nodes, MAX_NODES + 1);
            return new Shape(all, Math.max(depth, inner.depth + 1), open || opens && inner.open);
        }
    }

    private final IdentityHashMap<ObjectType, Shape> large = new IdentityHashMap<>();

    /** The type, or any when it is too large. */
    Type widened(Type type) {
        Shape shape = of(type);
        return shape.nodes > MAX_NODES || shape.depth > MAX_DEPTH ? Type.ANY : type;
    }

    /** Whether something in a type is not known yet. OPA: this holds for the empty set, too. */
    boolean isOpen(Type type) {
        return of(type).open;
    }

    private Shape of(Type type) {
        return switch (type) {
            case UnknownType unknown -> new Shape(1, 1, true);
            case SetType set -> Shape.LEAF.with(of(set.member()), true);
            case ArrayType array -> array(array);
            case ObjectType object -> object(object);
            case AnyType any -> all(any.of(), false);
            case FunctionType function -> function(function);
            default -> Shape.LEAF;
        };
    }

    private Shape all(Iterable<Type> types, boolean open) {
        Shape shape = Shape.LEAF;
        for (Type type : types) {
            shape = shape.with(of(type), open);
        }
        return shape;
    }

    private Shape array(ArrayType array) {
        Shape items = all(array.items(), true);
        return array.rest() == null ? items : items.with(of(array.rest()), true);
    }

    private Shape object(ObjectType object) {
        if (object.properties().size() < LARGE) {
            return measured(object);
        }
        Shape known = large.get(object);
        if (known == null) {
            known = measured(object);
            large.put(object, known);
        }
        return known;
    }

    private Shape measured(ObjectType object) {
        Shape shape = Shape.LEAF;
        for (Property property : object.properties()) {
            shape = shape.with(of(property.type()), true);
        }
        Entries rest = object.rest();
        return rest == null ? shape : shape.with(of(rest.key()), true).with(of(rest.value()), true);
    }

    private Shape function(FunctionType function) {
        Shape parameters = all(function.parameterTypes(), true);
        Type result = function.resultType();
        return result == null ? parameters : parameters.with(of(result), false);
    }
}
