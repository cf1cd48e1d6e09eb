package io.regent.rego.types.check;

import io.regent.rego.types.Type;
import io.regent.rego.types.Type.UnknownType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of the variables of a body, within those of the bodies around it. */
final class Scope {
    private final @Nullable Scope outer;
    private final Map<String, Type> types = new HashMap<>();

    private Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    static Scope outermost() {
        return new Scope(null);
    }

    /** A scope within this one. What it learns of variables stays in it. */
    Scope inner() {
        return new Scope(this);
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
            types.put(name, TypeLimit.widened(type));
        }
    }
}
