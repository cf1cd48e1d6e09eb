package io.regent.rego.types.check;

import io.regent.rego.types.Type;
import io.regent.rego.types.Type.UnknownType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of the variables of a body, within those of the bodies around it. */
final class Scope {
    private final @Nullable Scope outer;
    private final Shapes shapes;
    private final Map<String, Type> types = new HashMap<>();

    private Scope(@Nullable Scope outer, Shapes shapes) {
        this.outer = outer;
        this.shapes = shapes;
    }

    static Scope outermost(Shapes shapes) {
        return new Scope(null, shapes);
    }

    /** A scope within this one. What it learns of variables stays in it. */
    Scope inner() {
        return new Scope(this, shapes);
    }

    /** The type of a variable; unknown when nothing was said of it. */
    Type get(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Type type = scope.types.get(name);
            if (type != null) {
                return type;
            }
        }
        return Type.UNKNOWN;
    }

    void put(String name, Type type) {
        if (!(type instanceof UnknownType)) {
            types.put(name, shapes.widened(type));
        }
    }
}
