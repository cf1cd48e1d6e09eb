package io.regent.engine.topdown;

import io.regent.engine.topdown.Expression.Slot;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Constants;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code left = right} to steps. Both sides are taken apart into pairs; a pair waits until one of its sides is known, as the
 * first does in {@code [x, y] = [y, 1]}.
 */
final class UnifyPreparation {
    private final Scope scope;
    private final TermPreparation terms;
    private final Expr source;
    private final List<Step> steps = new ArrayList<>();
    private final Deque<Pair> pending = new ArrayDeque<>();

    private record Pair(Term left, Term right) {}

    UnifyPreparation(Scope scope, Expr source) {
        this.scope = scope;
        this.terms = new TermPreparation(scope);
        this.source = source;
    }

    List<Step> steps(Term left, Term right) {
        pending.add(new Pair(left, right));
        int waiting = 0;
        while (!pending.isEmpty()) {
            Pair pair = pending.remove();
            if (solve(pair.left, pair.right)) {
                waiting = 0;
            } else {
                pending.add(pair);
                if (++waiting > pending.size()) {
                    throw TermPreparation.unexpected(pair.left);
                }
            }
        }
        return steps;
    }

    /** Whether the pair could be solved, or taken apart into others. */
    private boolean solve(Term left, Term right) {
        boolean leftKnown = terms.isKnown(left);
        boolean rightKnown = terms.isKnown(right);
        if (leftKnown && rightKnown) {
            return compare(left, right);
        }
        if (leftKnown) {
            return assign(right, left);
        }
        if (rightKnown) {
            return assign(left, right);
        }
        if (left instanceof Ref ref) {
            return walk(ref, right);
        }
        if (right instanceof Ref ref) {
            return walk(ref, left);
        }
        return takeApart(left, right);
    }

    private boolean compare(Term left, Term right) {
        // The left side goes first when both have to be looked up.
        return isPlain(right) ? test(left, right) : test(right, left);
    }

    /** A step for {@code subject}, whose value has to equal that of {@code wanted}. */
    private boolean test(Term subject, Term wanted) {
        Expression value = stored(wanted);
        return match(subject, new Pattern.Equal(value));
    }

    private boolean assign(Term unknown, Term known) {
        if (unknown instanceof Var && ComprehensionPreparation.isComprehension(known) && isUnmodified()) {
            Expression collection = new ComprehensionPreparation(scope).assigned(known);
            steps.add(new MatchStep(source, collection, terms.pattern(unknown)));
            return true;
        }
        if (unknown instanceof Ref ref) {
            Expression value = stored(known);
            steps.add(new RefPreparation(scope).step(source, ref, () -> new Pattern.Equal(value)));
            return true;
        }
        return match(known, terms.pattern(unknown));
    }

    /** Matches the value of a known term; refs get a step of their own kind. */
    private boolean match(Term known, Pattern pattern) {
        steps.add(
                known instanceof Ref ref
                        ? new RefPreparation(scope).step(source, ref, () -> pattern)
                        : new MatchStep(source, terms.expression(known), pattern));
        return true;
    }

    /** A known term as an expression that costs nothing to evaluate again. */
    private Expression stored(Term known) {
        if (isPlain(known)) {
            return terms.expression(known);
        }
        int slot = scope.learnUnnamed();
        match(known, new Pattern.Store(slot));
        return new Slot(slot);
    }

    private boolean isUnmodified() {
        return source.with().isEmpty() && !source.negated();
    }

    private static boolean isPlain(Term term) {
        return term instanceof Var var && !RefPreparation.isRoot(var) || Constants.of(term) != null;
    }

    private boolean walk(Ref ref, Term other) {
        if (other instanceof Ref second) {
            int slot = scope.learnUnnamed();
            steps.add(new RefPreparation(scope).step(source, ref, () -> new Pattern.Store(slot)));
            steps.add(new RefPreparation(scope).step(source, second, () -> new Pattern.Equal(new Slot(slot))));
        } else {
            steps.add(new RefPreparation(scope).step(source, ref, () -> terms.pattern(other)));
        }
        return true;
    }

    private boolean takeApart(Term left, Term right) {
        return switch (left) {
            case ArrayTerm a when right instanceof ArrayTerm b -> items(a.items(), b.items());
            case ObjectTerm a when right instanceof ObjectTerm b -> members(a, b);
            case ArrayTerm a -> never(left, right);
            case ObjectTerm a -> never(left, right);
            default -> false;
        };
    }

    private boolean items(List<Term> left, List<Term> right) {
        if (left.size() != right.size()) {
            return fail(left, right);
        }
        for (int i = 0; i < left.size(); i++) {
            pending.add(new Pair(left.get(i), right.get(i)));
        }
        return true;
    }

    private boolean members(ObjectTerm left, ObjectTerm right) {
        Map<Value, Term> a = members(left);
        Map<Value, Term> b = members(right);
        if (!a.keySet().equals(b.keySet())) {
            return fail(List.of(left), List.of(right));
        }
        a.forEach((key, value) -> pending.add(new Pair(value, b.getOrDefault(key, value))));
        return true;
    }

    private static Map<Value, Term> members(ObjectTerm object) {
        Map<Value, Term> members = new TreeMap<>();
        for (ObjectTerm.Member member : object.members()) {
            if (!(member.key() instanceof Constant key)) {
                throw TermPreparation.unexpected(member.key());
            }
            members.put(key.value(), member.value());
        }
        return members;
    }

    /** Two collections of different kinds never unify; a variable may still become known. */
    private boolean never(Term left, Term right) {
        return !(right instanceof Var) && fail(List.of(left), List.of(right));
    }

    /** Nothing after this step is reached, so its variables may count as known. */
    private boolean fail(List<Term> left, List<Term> right) {
        left.forEach(this::learn);
        right.forEach(this::learn);
        steps.add(new MatchStep(source, frame -> null, Pattern.Ignore.IGNORE));
        return true;
    }

    private void learn(Term term) {
        switch (term) {
            case Var var -> scope.learn(var.name());
            case ArrayTerm array -> array.items().forEach(this::learn);
            case SetTerm set -> set.members().forEach(this::learn);
            case ObjectTerm object -> object.members().forEach(member -> learn(member.value()));
            case Ref ref -> ref.path().forEach(this::learn);
            default -> {}
        }
    }
}
