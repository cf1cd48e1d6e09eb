package io.regent.engine.partial;

import io.regent.engine.partial.RuleSet.Branch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that can hold.
 *
 * @param chains rules in order, each followed by its else branches
 * @param byDefault the default rule; null for none
 */
record Candidates(List<List<Branch>> chains, @Nullable Branch byDefault) {
    boolean isEmpty() {
        return chains.isEmpty() && byDefault == null;
    }

    /** Whether the order of some of them counts. */
    boolean areOrdered() {
        for (List<Branch> chain : chains) {
            if (chain.size() > 1) {
                return true;
            }
        }
        return false;
    }

    /** The first of each chain. */
    List<Branch> first() {
        return chains.stream().map(List::getFirst).toList();
    }

    /** Any of them; there has to be one. */
    Branch any() {
        return byDefault != null ? byDefault : chains.get(0).get(0);
    }
}
