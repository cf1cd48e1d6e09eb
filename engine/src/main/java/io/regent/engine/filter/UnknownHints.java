package io.regent.engine.filter;

import io.regent.engine.trace.Locals;
import io.regent.engine.trace.Op;
import io.regent.engine.trace.TraceEvent;
import io.regent.engine.trace.TraceListener;
import io.regent.rego.Location;
import io.regent.rego.NearNames;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Watches which parts of {@code input} were not there, and says which of the unknown documents may have been meant: a
 * mistyped table would otherwise just let no row pass.
 */
public final class UnknownHints implements TraceListener {
    private static final int NEAR = 3;

    /**
     * A guess.
     *
     * @param location where the mistyped name stands
     */
    public record Hint(String message, Location location) {}

    private record Missing(Ref ref, Location location) {}

    private final List<Missing> missing = new ArrayList<>();

    @Override
    public void event(TraceEvent event) {
        if (event.op() == Op.FAIL && event.node() instanceof Expr(CallStatement call, var n, var w, var g, var where)) {
            Ref last = null;
            for (Term arg : call.args()) {
                last = arg instanceof Ref ref && ref.startsWith("input") ? ref : last;
            }
            if (last != null && last.size() > 1) {
                missing.add(new Missing(filled(last, event.locals()), where));
            }
        }
    }

    private static Ref filled(Ref ref, Locals locals) {
        SortedMap<String, Value> bound = locals.snapshot();
        List<Term> path = new ArrayList<>();
        for (Term key : ref.path()) {
            Value value = key instanceof Var variable ? bound.get(variable.name()) : null;
            path.add(value == null ? key : new Constant(value, key.location()));
        }
        return Ref.of(ref.head(), path, ref.location());
    }

    /** A guess for everything that was missing and is near to a document of {@code unknowns}, in order. */
    public List<Hint> hints(Collection<Ref> unknowns) {
        TreeSet<String> candidates = new TreeSet<>();
        for (Ref unknown : unknowns) {
            String name = unknown.size() > 1 ? name(unknown) : null;
            if (name != null) {
                candidates.add(name);
            }
        }
        List<Hint> hints = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        for (Missing miss : missing) {
            String typed = name(miss.ref());
            if (typed != null && !candidates.contains(typed) && !seen.contains(RegoText.of(miss.ref()))) {
                List<String> nearest = NearNames.nearest(typed, candidates, NEAR);
                if (!nearest.isEmpty()) {
                    hints.add(new Hint(message(miss.ref(), nearest), miss.location()));
                    seen.add(RegoText.of(miss.ref()));
                }
            }
        }
        return hints;
    }

    private static @Nullable String name(Ref ref) {
        return ref.parts().get(1) instanceof Constant(Str name, var where) ? name.text() : null;
    }

    private static String message(Ref typed, List<String> names) {
        List<String> proposals = new ArrayList<>();
        for (String name : names) {
            List<Term> parts = new ArrayList<>(typed.parts());
            parts.set(1, new Constant(Str.of(name), typed.location()));
            proposals.add(RegoText.of(new Ref(parts, typed.location())));
        }
        String asked = RegoText.of(typed) + " undefined, did you mean ";
        return proposals.size() == 1
                ? asked + proposals.getFirst() + "?"
                : asked + "any of [" + String.join(" ", proposals) + "]?";
    }
}
