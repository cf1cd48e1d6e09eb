package io.regent.engine.partial;

import io.regent.rego.CheckedPolicy;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Negation;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Removes variables from bodies that only rename others, constants, refs or results of calls. */
final class CopyPropagation {
    /** What stands for the variable of an equality that has none. */
    private static final String PLACEHOLDER = "__localcp";

    private final CheckedPolicy policy;
    private final Set<String> kept;
    private final boolean neverEmpty;

    /** What removed variables stood for. */
    private final SortedMap<String, Term> removed = new TreeMap<>(Collections.reverseOrder());

    private final List<Expr> result = new ArrayList<>();
    /** The variables that refs begin with: what is found in them cannot stand in their place. */
    private final Set<String> heads = new HashSet<>();

    /**
     * @param kept the variables that somebody outside of the body knows
     * @param neverEmpty whether {@code true} is left of a body of which nothing else is
     */
    CopyPropagation(CheckedPolicy policy, Set<String> kept, boolean neverEmpty) {
        this.policy = policy;
        this.kept = kept;
        this.neverEmpty = neverEmpty;
    }

    /** The simplified body; the body itself when it cannot hold or cannot be simplified. */
    Body of(Body body) {
        DisjointSets sets = DisjointSets.of(body, kept);
        if (sets == null) {
            return body;
        }
        findHeads(body, sets);
        body.exprs().forEach(expr -> expression(expr, sets));
        bindKept(sets);
        if (!restoreNeeded()) {
            return body;
        }
        if (neverEmpty && result.isEmpty()) {
            Expr always = Residuals.always();
            result.add(new Expr(always.statement(), false, List.of(), true, always.location()));
        }
        return new Body(result, body.location());
    }

    private void findHeads(Body body, DisjointSets sets) {
        Walk.nodes(body, node -> {
            if (node instanceof Ref ref && ref.head() instanceof Var head) {
                DisjointSets.Group group = sets.find(head.name());
                if (group != null) {
                    group.constant = null;
                }
                heads.add(group == null ? head.name() : group.name);
            }
            return true;
        });
    }

    private void expression(Expr expr, DisjointSets sets) {
        boolean negative = expr.negated() || expr.statement() instanceof Negation;
        Expr plugged = new Substitution(sets, removed, negative).expr(expr);
        if (plugged.statement() instanceof Negation negation) {
            plugged = plugged.withStatement(negation.withBody(inside(negation.body(), sets)));
        }
        if (staysNeeded(plugged, negative)) {
            result.add(plugged);
        }
    }

    private Body inside(Body body, DisjointSets sets) {
        Set<String> known = new HashSet<>();
        for (String name : policy.needed(body)) {
            if (kept.contains(name) || sets.find(name) != null || removed.containsKey(name)) {
                known.add(name);
            }
        }
        return new CopyPropagation(policy, known, true).of(body);
    }

    /** Whether an expression has to stay; if not, what it said of a variable is kept in {@link #removed}. */
    private boolean staysNeeded(Expr expr, boolean negative) {
        if (negative || !expr.with().isEmpty()) {
            return true;
        }
        return switch (expr.statement()) {
            case CallStatement call
            when Terms.isEquality(call) ->
                staysNeeded(call.args().get(0), call.args().get(1));
            case CallStatement call -> staysNeeded(call);
            case TermStatement term -> !Terms.isConstant(term.term()) || Terms.isFalse(term.term());
            default -> true;
        };
    }

    private boolean staysNeeded(Term a, Term b) {
        if (Terms.areEqual(a, b)) {
            if (a instanceof Ref ref && ref.head() instanceof Var head && kept.contains(head.name())) {
                removed.put(PLACEHOLDER + removed.size() + "__", ref);
            }
            return false;
        }
        return !remove(a, b) && !remove(b, a);
    }

    private boolean remove(Term variable, Term value) {
        boolean possible = variable instanceof Var var && !kept.contains(var.name());
        if (possible && (value instanceof Ref || value instanceof Call)) {
            removed.put(((Var) variable).name(), value);
            return true;
        }
        return false;
    }

    private boolean staysNeeded(CallStatement call) {
        int arity = policy.arity(call.operator());
        if (arity == call.args().size() - 1 && call.args().getLast() instanceof Var output) {
            if (!kept.contains(output.name()) && !heads.contains(output.name())) {
                List<Term> args = call.args().subList(0, arity);
                removed.put(output.name(), new Call(call.operator(), args, call.location()));
                return false;
            }
        }
        boolean same = call.operator().dotted().equals("equal")
                && call.args().size() == 2
                && Terms.areEqual(call.args().get(0), call.args().get(1));
        return !same;
    }

    /** Says again what kept variables stand for. */
    private void bindKept(DisjointSets sets) {
        for (String name : kept.stream().sorted().toList()) {
            DisjointSets.Group group = sets.find(name);
            if (group == null) {
                continue;
            }
            Term value = group.constant == null ? removed.get(group.name) : group.constant;
            if (value != null) {
                result.add(Terms.equality(Terms.var(name), value));
            } else if (!group.name.equals(name)) {
                result.add(Terms.equality(Terms.var(name), Terms.var(group.name)));
            }
        }
    }

    /**
     * Puts back what was removed and is mentioned nowhere else, since it has to be defined, and what gives other variables their
     * values; returns whether all variables have values then.
     */
    private boolean restoreNeeded() {
        Set<String> safe = new HashSet<>(kept);
        safe.add("data");
        safe.add("input");
        Body body = new Body(result, io.regent.rego.Location.NONE);
        safe.addAll(policy.bound(body, safe));
        Set<String> unsafe = new HashSet<>(policy.needed(body));
        unsafe.removeAll(safe);
        removed.forEach((name, value) -> restore(name, value, safe, unsafe));
        return unsafe.isEmpty();
    }

    private void restore(String name, Term value, Set<String> safe, Set<String> unsafe) {
        Expr equality = Terms.equality(Terms.var(name), value);
        Set<String> bound = policy.bound(new Body(List.of(equality), equality.location()), safe);
        boolean needed = unsafe.removeAll(bound);
        boolean plain = value instanceof Ref(List<Term> parts, var where)
                && parts.size() == 1
                && parts.get(0) instanceof Var var
                && safe.contains(var.name());
        if (needed || !plain && !isMentioned(value)) {
            boolean nameless = name.startsWith(PLACEHOLDER);
            result.add(nameless ? equality.withStatement(new TermStatement(value, value.location())) : equality);
            safe.addAll(bound);
        }
    }

    private boolean isMentioned(Term value) {
        return Mention.of(value, result);
    }
}
