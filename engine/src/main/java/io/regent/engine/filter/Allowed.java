package io.regent.engine.filter;

import io.regent.engine.filter.FilterTarget.Feature;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What all of some targets allow. */
record Allowed(List<FilterTarget> targets) {
    /** Which targets refuse {@code operator} and how they say so; null when none does. */
    @Nullable
    String refusal(Operator operator) {
        return refusal(target -> target.allows(operator), target -> "unsupported for " + target);
    }

    /** Which targets refuse {@code feature} and how they say so; null when none does. */
    @Nullable
    String refusal(Feature feature) {
        return refusal(
                target -> target.allows(feature), target -> "unsupported feature \"" + feature + "\" for " + target);
    }

    private @Nullable String refusal(Predicate<FilterTarget> allows, Function<FilterTarget, String> text) {
        List<String> refusals =
                targets.stream().filter(allows.negate()).map(text).toList();
        return refusals.isEmpty() ? null : String.join("\n", refusals);
    }
}
