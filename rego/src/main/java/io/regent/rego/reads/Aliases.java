package io.regent.rego.reads;

import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.RegoException;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The refs that variables of a body stand for, by expressions such as {@code x = data.a} and {@code y = x.b}. */
final class Aliases {
    /** Variables that stand for parts of each other could go on for ever. */
    private static final int MAX_REFS = 10_000;

    private static final Set<String> ROOTS = Set.of("data", "input");

    private final Map<String, List<Ref>> written = new TreeMap<>();
    private final SortedMap<String, Set<Ref>> byVariable = new TreeMap<>();
    private int count;

    private Aliases() {}

    static Aliases of(Body body) {
        Aliases aliases = new Aliases();
        for (Expr expr : body.exprs()) {
            aliases.add(expr);
        }
        boolean changed = true;
        while (changed) {
            changed = aliases.join();
        }
        return aliases;
    }

    /** Whether an expression makes a variable stand for a ref. */
    static boolean isAlias(Expr expr) {
        return sides(expr) != null;
    }

    private record Sides(Var variable, Ref ref) {}

    private static @Nullable Sides sides(Expr expr) {
        if (!(expr.statement() instanceof CallStatement(Ref operator, List<Term> args, var where))
                || args.size() != 2
                || !operator.dotted().equals("eq")) {
            return null;
        }
        if (args.get(0) instanceof Var left) {
            return args.get(1) instanceof Ref right ? new Sides(left, right) : null;
        }
        return args.get(1) instanceof Var right && args.get(0) instanceof Ref left ? new Sides(right, left) : null;
    }

    private void add(Expr expr) {
        Sides sides = sides(expr);
        if (sides != null) {
            written.computeIfAbsent(sides.variable().name(), name -> new ArrayList<>())
                    .add(sides.ref());
            byVariable.putIfAbsent(sides.variable().name(), new LinkedHashSet<>());
        }
    }

    /** Carries refs one variable further; whether there was any. */
    private boolean join() {
        boolean changed = false;
        for (Map.Entry<String, List<Ref>> entry : written.entrySet()) {
            for (Ref ref : entry.getValue()) {
                for (Ref full : full(ref)) {
                    changed |= add(entry.getKey(), full);
                }
            }
        }
        return changed;
    }

    private boolean add(String variable, Ref ref) {
        Set<Ref> refs = byVariable.get(variable);
        if (refs == null || !refs.add(ref)) {
            return false;
        }
        if (++count > MAX_REFS) {
            throw new RegoException(new Diagnostic(
                    Codes.COMPILE,
                    "variable " + variable + " stands for more than " + MAX_REFS + " refs",
                    ref.location()));
        }
        return true;
    }

    /** The refs from a document on that {@code ref} stands for. */
    List<Ref> full(Ref ref) {
        if (!(ref.head() instanceof Var head)) {
            return List.of();
        }
        if (ROOTS.contains(head.name())) {
            return List.of(ref);
        }
        List<Ref> all = new ArrayList<>();
        for (Ref start : byVariable.getOrDefault(head.name(), Set.of())) {
            List<Term> parts = new ArrayList<>(start.parts());
            parts.addAll(ref.path());
            all.add(new Ref(parts, start.location()));
        }
        return all;
    }

    /** The refs by the names of the variables that stand for them. */
    SortedMap<String, Set<Ref>> byVariable() {
        return byVariable;
    }
}
