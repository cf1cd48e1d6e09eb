package io.regent.rego.compile;

import io.regent.rego.ast.Constants;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ref that means another rule only for some values of what stands in its brackets.
 *
 * @param user the rule that holds the ref
 * @param index the expression of its body that holds the ref; the body's size for the head
 * @param ref the ref as it was written
 * @param narrowed the ref with the known values of variables, when there is one for each
 * @param bound the variables that may have a value when the ref is evaluated
 */
record Doubt(Rule user, int index, Ref ref, Ref narrowed, Set<String> bound) {
    /** Whether the ref means the rule at {@code path} whatever its variables hold. */
    boolean means(Ref path) {
        List<Integer> conditions = conditions(path);
        return conditions != null && conditions.isEmpty();
    }

    /**
     * The parts of the ref that have to equal those of the rule's {@code path} so that it is meant; null when another
     * part differs for sure.
     */
    @Nullable
    List<Integer> conditions(Ref path) {
        List<Integer> conditions = new ArrayList<>();
        for (int i = 1; i < Math.min(narrowed.size(), path.size()); i++) {
            Term part = narrowed.parts().get(i);
            Object wanted = Constants.of(path.parts().get(i));
            if (wanted == null || iterates(part)) {
                continue;
            }
            Object given = Constants.of(part);
            if (given == null) {
                conditions.add(i);
            } else if (!Objects.equals(given, wanted)) {
                return null;
            }
        }
        return conditions;
    }

    /** A variable that has no value yet takes all of them, unless it stands in the ref twice. */
    private boolean iterates(Term part) {
        return part instanceof Var variable
                && !bound.contains(variable.name())
                && narrowed.path().stream()
                                .filter(other ->
                                        other instanceof Var var && var.name().equals(variable.name()))
                                .count()
                        == 1;
    }
}
