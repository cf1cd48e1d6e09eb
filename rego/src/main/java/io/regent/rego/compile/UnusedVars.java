package io.regent.rego.compile;

import io.regent.rego.Codes;
import io.regent.rego.Location;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Var;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reports variables that the innermost scope declares and nobody uses. */
final class UnusedVars {
    private final Compilation compilation;
    private final Scopes scopes;
    private final Body before;
    private final Body after;
    private final Set<String> used;

    /**
     * The scope of a body.
     *
     * @param before the body as it was written
     * @param after the body with renamed variables
     * @param used names that are used outside of the body
     */
    UnusedVars(Compilation compilation, Scopes scopes, Body before, Body after, Set<String> used) {
        this.compilation = compilation;
        this.scopes = scopes;
        this.before = before;
        this.after = after;
        this.used = renamed(scopes, used);
    }

    private static Set<String> renamed(Scopes scopes, Set<String> names) {
        Set<String> renamed = new HashSet<>();
        for (String name : names) {
            String other = scopes.renamed(name);
            renamed.add(other == null ? name : other);
        }
        return renamed;
    }

    /** Reports nothing when more than {@code problems} were found already. */
    void check(boolean strict, int problems) {
        if (strict && compilation.problems().count() == problems) {
            checkAssigned();
        }
        if (compilation.problems().count() == problems) {
            checkDeclared();
        }
    }

    private void checkAssigned() {
        for (String name : scopes.names(Scopes.Occurrence.ASSIGNED)) {
            String renamed = scopes.renamed(name);
            if (scopes.uses(name) <= 1 && !used.contains(renamed) && !name.startsWith(Var.WILDCARD_PREFIX)) {
                report("assigned", name, place(after, expr -> VarNames.in(expr).contains(renamed)));
            }
        }
    }

    private void checkDeclared() {
        List<String> declared = scopes.names(Scopes.Occurrence.DECLARED);
        if (declared.isEmpty()) {
            return;
        }
        Set<String> found = VarNames.in(after);
        for (String name : declared) {
            String renamed = scopes.renamed(name);
            if (!found.contains(renamed) && !used.contains(renamed) && !name.startsWith(Var.GENERATED_PREFIX)) {
                report(
                        "declared",
                        name,
                        place(before, expr -> DeclaredVars.in(expr).contains(name)));
            }
        }
    }

    /** The first expression that {@code blamed} holds for, or else the first. */
    private static Location place(Body body, Predicate<Expr> blamed) {
        return body.exprs().stream()
                .filter(blamed)
                .findFirst()
                .orElse(body.exprs().get(0))
                .location();
    }

    private void report(String how, String name, Location where) {
        compilation.problems().note(Codes.COMPILE, how + " var " + name + " unused", where);
    }
}
