package io.regent.rego.compile;

import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Var;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Expressions with the variables that nothing binds. */
final class UnsafeVars {
    /** Names that a v0 module gets as keywords by an import. */
    private static final Set<String> KEYWORDS = Set.of("in", "every", "contains", "if", "and", "or", "not");

    private final Map<Expr, Set<String>> byExpr = new IdentityHashMap<>();

    private static int comparePlaces(Location a, Location b) {
        int order = a.file().compareTo(b.file());
        order = order != 0 ? order : Integer.compare(a.row(), b.row());
        return order != 0 ? order : Integer.compare(a.column(), b.column());
    }

    void add(Expr expr, Set<String> names) {
        if (!names.isEmpty()) {
            byExpr.computeIfAbsent(expr, each -> new HashSet<>()).addAll(names);
        }
    }

    boolean isEmpty() {
        return byExpr.isEmpty();
    }

    /**
     * One error for each variable at its first place; for expressions when only generated variables are unsafe.
     *
     * @param scope what follows each message
     */
    List<Diagnostic> describe(Map<String, String> sourceNames, String scope) {
        List<Diagnostic> errors = describeVars(sourceNames, scope);
        return errors.isEmpty() ? describeExprs(scope) : errors;
    }

    private List<Diagnostic> describeVars(Map<String, String> sourceNames, String scope) {
        Map<String, Location> places = places(sourceNames);
        // What `:=` assigns is not to blame while something else is.
        Map<String, Location> blamed = new TreeMap<>(places);
        Set<String> assigned = assigned(sourceNames);
        // OPA: nor is another variable of the same name.
        blamed.keySet()
                .removeIf(name -> assigned.contains(name) || assigned.contains(sourceNames.getOrDefault(name, name)));
        List<Diagnostic> errors = new ArrayList<>();
        (blamed.isEmpty() ? places : blamed).forEach((name, where) -> {
            String source = sourceNames.getOrDefault(name, name);
            errors.add(new Diagnostic(Codes.UNSAFE_VAR, text(source, scope), where));
        });
        errors.sort((a, b) -> comparePlaces(place(a), place(b)));
        return errors;
    }

    /** The users' variables, each with its first place. */
    private Map<String, Location> places(Map<String, String> sourceNames) {
        Map<String, Location> places = new TreeMap<>();
        byExpr.forEach((expr, names) -> names.forEach(name -> places.merge(name, expr.location(), UnsafeVars::first)));
        places.keySet().removeIf(name -> sourceNames.getOrDefault(name, name).startsWith(Var.GENERATED_PREFIX));
        return places;
    }

    private Set<String> assigned(Map<String, String> sourceNames) {
        Set<String> assigned = new HashSet<>();
        for (Expr expr : byExpr.keySet()) {
            if (expr.statement() instanceof CallStatement call && Operators.callsWithTwo(call, Operators.ASSIGN)) {
                VarNames.collect(call.args().get(0), Set.of(), assigned);
            }
        }
        for (String name : List.copyOf(assigned)) {
            assigned.add(sourceNames.getOrDefault(name, name));
        }
        return assigned;
    }

    private static Location place(Diagnostic error) {
        return error.location() == null ? Location.NONE : error.location();
    }

    private static Location first(Location a, Location b) {
        return comparePlaces(a, b) <= 0 ? a : b;
    }

    private static String text(String name, String scope) {
        String shown = name.startsWith(Var.WILDCARD_PREFIX) ? "_" : name;
        String text = "var " + shown + " is unsafe" + scope;
        return KEYWORDS.contains(name)
                ? text + " (hint: `import future.keywords." + name + "` to import a future keyword)"
                : text;
    }

    private List<Diagnostic> describeExprs(String scope) {
        List<Expr> exprs = new ArrayList<>(byExpr.keySet());
        exprs.sort((a, b) -> comparePlaces(a.location(), b.location()));
        Set<String> seen = new HashSet<>();
        List<Diagnostic> errors = new ArrayList<>();
        for (Expr expr : exprs) {
            if (seen.addAll(byExpr.getOrDefault(expr, Set.of()))) {
                errors.add(new Diagnostic(Codes.UNSAFE_VAR, "expression is unsafe" + scope, expr.location()));
            }
        }
        return errors;
    }
}
