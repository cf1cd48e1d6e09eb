package io.regent.rego.compile;

import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Statement.Logical;
import io.regent.rego.ast.Statement.Negation;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Orders the expressions of bodies so that every variable is bound before it is needed. */
final class Safety {
    private final Outputs outputs;
    private final Needs needs;
    private final UnsafeVars unsafe;

    Safety(Arities arities, UnsafeVars unsafe) {
        this.outputs = new Outputs(arities);
        this.needs = new Needs(outputs);
        this.unsafe = unsafe;
    }

    /**
     * The body and the bodies inside, ordered. What cannot be ordered is left out and stands in {@link UnsafeVars}.
     *
     * @param globals variables that are bound outside
     */
    Body order(Body body, Set<String> globals) {
        Ordering ordering = new Ordering(body, globals);
        List<Expr> ordered = ordering.order();
        if (!ordering.hasClosures()) {
            return Bodies.with(body, ordered);
        }
        Set<String> bound = new HashSet<>(globals);
        List<Expr> rewritten = new ArrayList<>(ordered.size());
        for (int i = 0; i < ordered.size(); i++) {
            if (i > 0) {
                bound.addAll(needs.of(ordered.get(i - 1)));
            }
            rewritten.add(new Nested(ordered.get(i), bound).expr(ordered.get(i)));
        }
        return Bodies.with(body, rewritten);
    }

    /** One body while it is ordered. */
    private final class Ordering {
        private final List<Expr> exprs;
        private final Set<String> globals;
        private final Set<String> variables = new HashSet<>();
        private final Set<String> safe = new HashSet<>();
        /** What each expression still needs. */
        private final Map<Expr, Set<String>> missing = new IdentityHashMap<>();
        /** The variables in the closures of each expression; expressions without closures are not in it. */
        private final Map<Expr, Set<String>> closures = new IdentityHashMap<>();

        Ordering(Body body, Set<String> globals) {
            this.exprs = body.exprs();
            this.globals = globals;
            exprs.forEach(this::collectNeeds);
        }

        private void collectNeeds(Expr expr) {
            Set<String> names = needs.of(expr);
            variables.addAll(names);
            Set<String> open = new HashSet<>();
            for (String name : names) {
                (globals.contains(name) ? safe : open).add(name);
            }
            missing.put(expr, open);
            Set<String> inside = inClosures(expr);
            if (inside != null) {
                closures.put(expr, inside);
            }
        }

        /** Whether there are bodies inside the body. */
        boolean hasClosures() {
            return !closures.isEmpty();
        }

        List<Expr> order() {
            List<Expr> ordered = new ArrayList<>(exprs.size());
            List<Expr> waiting = new ArrayList<>(exprs);
            waiting.removeIf(expr -> usesOnlyBound(expr) ? ordered.add(expr) : isReady(expr, ordered));
            int before = 0;
            while (ordered.size() > before && !waiting.isEmpty()) {
                before = ordered.size();
                waiting.removeIf(expr -> isReady(expr, ordered));
            }
            waiting.forEach(expr -> unsafe.add(expr, missingIn(expr)));
            return ordered;
        }

        /** Whether an expression that was not looked at before has all it needs, and so binds nothing. */
        private boolean usesOnlyBound(Expr expr) {
            return closures.get(expr) == null && safe.containsAll(missingIn(expr));
        }

        /** Appends {@code expr} to {@code ordered} when all it needs is bound. */
        private boolean isReady(Expr expr, List<Expr> ordered) {
            Set<String> bound = outputs.of(expr, safe);
            Set<String> open = openInClosures(expr);
            if (!open.isEmpty()) {
                if (open.equals(bound)) {
                    // What the expression alone would bind is needed in a closure of the same expression.
                    return false;
                }
                missing.put(expr, open);
            }
            Set<String> names = missingIn(expr);
            names.removeIf(name -> bound.contains(name) || safe.contains(name));
            if (!names.isEmpty()) {
                return false;
            }
            ordered.add(expr);
            safe.addAll(bound);
            return true;
        }

        private Set<String> missingIn(Expr expr) {
            return missing.computeIfAbsent(expr, each -> new HashSet<>());
        }

        /** The variables of this body that closures of {@code expr} need. */
        private Set<String> openInClosures(Expr expr) {
            Set<String> inside = closures.get(expr);
            if (inside == null) {
                return Set.of();
            }
            Set<String> open = new HashSet<>(inside);
            open.retainAll(variables);
            open.removeAll(globals);
            return open;
        }
    }

    /** The variables in the closures of {@code expr}; null when it has none. */
    private static @Nullable Set<String> inClosures(Expr expr) {
        boolean[] any = new boolean[1];
        Set<String> names = new HashSet<>();
        Walk.nodes(expr, node -> {
            boolean goesOn = collectClosure(node, names);
            any[0] |= !goesOn || node instanceof Body;
            return goesOn;
        });
        return any[0] ? names : null;
    }

    /** Collects the variables of a closure; false when {@code node} is one. */
    private static boolean collectClosure(Node node, Set<String> into) {
        if (node instanceof Every every) {
            VarNames.collect(every.body(), Set.of(), into);
            return false;
        }
        if (node instanceof Negation || node instanceof Logical || Closures.isComprehension(node)) {
            VarNames.collect(node, Set.of(), into);
            return false;
        }
        return true;
    }

    /** Orders the bodies inside of one expression. */
    private final class Nested extends Rewrite {
        private final Expr outer;
        private final Set<String> bound;

        Nested(Expr outer, Set<String> bound) {
            this.outer = outer;
            this.bound = bound;
        }

        @Override
        public Body body(Body body) {
            return order(body, new HashSet<>(bound));
        }

        @Override
        public Every every(Every every) {
            Term domain = term(every.domain());
            if (every.key() != null) {
                VarNames.collect(every.key(), Set.of(), bound);
            }
            VarNames.collect(every.value(), Set.of(), bound);
            return every.with(every.key(), every.value(), domain, body(every.body()));
        }

        @Override
        public Term comprehension(ArrayComprehension array) {
            Body body = closure(array.body(), VarNames.in(array.head()));
            return new ArrayComprehension(array.head(), body, array.location());
        }

        @Override
        public Term comprehension(SetComprehension set) {
            Body body = closure(set.body(), VarNames.in(set.head()));
            return new SetComprehension(set.head(), body, set.location());
        }

        @Override
        public Term comprehension(ObjectComprehension object) {
            Set<String> head = VarNames.in(object.key());
            VarNames.collect(object.value(), Set.of(), head);
            return new ObjectComprehension(
                    object.key(), object.value(), closure(object.body(), head), object.location());
        }

        private Body closure(Body body, Set<String> head) {
            head.removeAll(needs.of(body));
            head.removeAll(bound);
            unsafe.add(outer, head);
            return body(body);
        }
    }
}
