package io.regent.rego.ast;

import io.regent.rego.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A definition.
 *
 * @param body when it holds; a rule written without one has the generated body {@code true}
 * @param otherwise the {@code else} branch, a rule with the same name and arguments
 * @param annotations the metadata blocks that belong to it, in source order
 */
public record Rule(
        boolean isDefault,
        Head head,
        Body body,
        @Nullable Rule otherwise,
        List<Annotations> annotations,
        Location location)
        implements Node {
    public Rule {
        annotations = List.copyOf(annotations);
    }

    /** Applies {@code map}, which leaves {@link #otherwise} alone, to this rule and then to each of its else branches. */
    public Rule mapBranches(UnaryOperator<Rule> map) {
        List<Rule> branches = new ArrayList<>();
        for (Rule branch = this; branch != null; branch = branch.otherwise()) {
            branches.add(map.apply(branch));
        }
        Rule otherwise = null;
        for (int i = branches.size() - 1; i >= 0; i--) {
            Rule branch = branches.get(i);
            otherwise = branch.with(branch.head, branch.body, otherwise);
        }
        return Objects.requireNonNull(otherwise);
    }

    /** The rule with other parts; this one when none differs. */
    public Rule with(Head newHead, Body newBody, @Nullable Rule newOtherwise) {
        return newHead == head && newBody == body && newOtherwise == otherwise
                ? this
                : new Rule(isDefault, newHead, newBody, newOtherwise, annotations, location);
    }
}
