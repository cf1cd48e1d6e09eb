package io.regent.rego.compile;

import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.util.Set;

/** The two documents that every policy can refer to. */
final class Roots {
    static final String DATA = "data";
    static final String INPUT = "input";
    static final Set<String> NAMES = Set.of(DATA, INPUT);

    private Roots() {}

    static boolean isRoot(String name) {
        return name.equals(DATA) || name.equals(INPUT);
    }

    /** Whether the term is {@code data} or {@code input} alone. */
    static boolean isRoot(Term term) {
        return switch (term) {
            case Var variable -> isRoot(variable.name());
            case Ref ref -> ref.size() == 1 && isRoot(ref.head());
            default -> false;
        };
    }
}
