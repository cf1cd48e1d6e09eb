package io.regent.engine.topdown;

import io.regent.rego.RegoException;
import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.Term;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Comprehensions to expressions. */
final class ComprehensionPreparation {
    private final Scope scope;

    ComprehensionPreparation(Scope scope) {
        this.scope = scope;
    }

    /** A comprehension that is run each time it is asked for. */
    Expression plain(Term term) {
        Body body = body(term);
        BodyPreparation inside = new BodyPreparation(scope.nested());
        Step steps = inside.body(body);
        return new Comprehension(Origin.of(body), steps, result(term, inside.terms()));
    }

    /** A comprehension that is assigned to a variable: run once for all values of what it depends on, if it can be. */
    Expression assigned(Term term) {
        List<String> keys = IndexKeys.of(body(term), scope);
        Expression indexed = keys.isEmpty() ? null : indexed(term, keys);
        return indexed == null ? plain(term) : indexed;
    }

    /** Null when the body does not find the values of the keys by itself. */
    private @Nullable Expression indexed(Term term, List<String> keys) {
        Layout layout = new Layout();
        BodyPreparation inside = new BodyPreparation(scope.program, layout);
        Body body = body(term);
        try {
            Step steps = inside.body(body);
            Collected result = result(term, inside.terms());
            scope.program.countComprehensionIndex();
            return new ComprehensionIndex(
                    variables(keys, name -> scope.layout.slot(name)),
                    layout,
                    Origin.of(body),
                    steps,
                    variables(keys, layout::slot),
                    result);
        } catch (RegoException needsOutside) {
            return null;
        }
    }

    private static Expression[] variables(List<String> names, Function<String, Integer> slot) {
        return names.stream().map(name -> new Expression.Slot(slot.apply(name))).toArray(Expression[]::new);
    }

    static boolean isComprehension(Term term) {
        return term instanceof ArrayComprehension
                || term instanceof SetComprehension
                || term instanceof ObjectComprehension;
    }

    private static Body body(Term term) {
        return switch (term) {
            case ArrayComprehension array -> array.body();
            case SetComprehension set -> set.body();
            case ObjectComprehension object -> object.body();
            default -> throw TermPreparation.unexpected(term);
        };
    }

    private static Collected result(Term term, TermPreparation inside) {
        return switch (term) {
            case ArrayComprehension array -> new Collected.Items(inside.expression(array.head()));
            case SetComprehension set -> new Collected.Distinct(inside.expression(set.head()));
            case ObjectComprehension object ->
                new Collected.Keyed(
                        inside.expression(object.key()),
                        inside.expression(object.value()),
                        object.key().location());
            default -> throw TermPreparation.unexpected(term);
        };
    }
}
