package io.regent.engine.build;

import java.util.Locale;

/** What policies become in a bundle that is built. */
public enum BuildTarget {
    /** Text. */
    REGO,
    /** A WebAssembly module. */
    WASM,
    /** A plan for other programs. */
    PLAN;

    /** The target by the name that users give it. */
    public static BuildTarget named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The name that users give it. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
