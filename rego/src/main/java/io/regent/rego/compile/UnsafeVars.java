package io.regent.rego.compile;

import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Var;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Expressions with the variables that nothing binds. */
final class UnsafeVars {
    private static final Comparator<Location> PLACES =
            Comparator.comparing(Location::file).thenComparingInt(Location::row).thenComparingInt(Location::column);
    /** Names that a v0 module gets as keywords by an import. */
    private static final Set<String> KEYWORDS = Set.of("in", "every", "contains", "if", "and", "or", "not");

    private final Map<Expr, Set<String>> byExpr = new IdentityHashMap<>();

    void add(Expr expr, Set<String> names) {
        if (!names.isEmpty()) {
            byExpr.computeIfAbsent(expr, each -> new HashSet<>()).addAll(names);
        }
    }

    boolean isEmpty() {
        return byExpr.isEmpty();
    }

    /** One error for each variable at its first place; for expressions when only generated variables are unsafe. */
    List<Diagnostic> describe(Map<String, String> sourceNames) {
        List<Diagnostic> errors = describeVars(sourceNames);
        return errors.isEmpty() ? describeExprs() : errors;
    }

    private List<Diagnostic> describeVars(Map<String, String> sourceNames) {
        Map<String, Location> places = new TreeMap<>();
        byExpr.forEach((expr, names) -> names.forEach(name -> places.merge(name, expr.location(), UnsafeVars::first)));
        List<Diagnostic> errors = new ArrayList<>();
        places.forEach((name, where) -> {
            String source = sourceNames.getOrDefault(name, name);
            if (!source.startsWith(Var.GENERATED_PREFIX)) {
                errors.add(new Diagnostic(Codes.UNSAFE_VAR, text(source), where));
            }
        });
        errors.sort((a, b) -> PLACES.compare(place(a), place(b)));
        return errors;
    }

    private static Location place(Diagnostic error) {
        return error.location() == null ? Location.NONE : error.location();
    }

    private static Location first(Location a, Location b) {
        return PLACES.compare(a, b) <= 0 ? a : b;
    }

    private static String text(String name) {
        String shown = name.startsWith(Var.WILDCARD_PREFIX) ? "_" : name;
        String text = "var " + shown + " is unsafe";
        return KEYWORDS.contains(name)
                ? text + " (hint: `import future.keywords." + name + "` to import a future keyword)"
                : text;
    }

    private List<Diagnostic> describeExprs() {
        List<Expr> exprs = new ArrayList<>(byExpr.keySet());
        exprs.sort((a, b) -> PLACES.compare(a.location(), b.location()));
        Set<String> seen = new HashSet<>();
        List<Diagnostic> errors = new ArrayList<>();
        for (Expr expr : exprs) {
            if (seen.addAll(byExpr.getOrDefault(expr, Set.of()))) {
                errors.add(new Diagnostic(Codes.UNSAFE_VAR, "expression is unsafe", expr.location()));
            }
        }
        return errors;
    }
}
