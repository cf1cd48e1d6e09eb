package io.regent.rego.compile;

import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Term;

/** How names are called that would hide {@code input} or {@code data}. */
final class Shadowing {
    private Shadowing() {}

    static String text(String what, String name, String instead) {
        return what + " must not shadow " + name + " (use a different " + instead + ")";
    }

    static String argument(Term name) {
        return text("args", RegoText.of(name), "variable name");
    }
}
