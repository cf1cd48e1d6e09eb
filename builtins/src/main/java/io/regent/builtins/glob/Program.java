package io.regent.builtins.glob;

import io.regent.builtins.glob.Step.Letter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The states of an automaton; it starts in the first, and the last is {@link Step.Accept}. */
record Program(List<Step> steps) {
    Program {
        steps = List.copyOf(steps);
    }

    /** The characters every match begins with. */
    String literalPrefix() {
        StringBuilder prefix = new StringBuilder();
        for (Step step : steps) {
            if (!(step instanceof Letter letter)) {
                break;
            }
            prefix.appendCodePoint(letter.codePoint());
        }
        return prefix.toString();
    }

    /** What follows the prefix when it is one step up to the end, or the end itself; null when it is more. */
    @Nullable
    Step onlyStepAfterPrefix() {
        int letters = 0;
        while (steps.get(letters) instanceof Letter) {
            letters++;
        }
        return letters >= steps.size() - 2 ? steps.get(letters) : null;
    }
}
