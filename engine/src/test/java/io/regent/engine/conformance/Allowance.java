package io.regent.engine.conformance;

import io.regent.testkit.KnownDifferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which cases of a run the {@link KnownDifferences} allow to fail, and which entries a run did not need. */
record Allowance(KnownDifferences known, Set<String> postponed) {
    /** Whether the case may differ like this. */
    boolean allows(ConformanceCase test, Difference difference) {
        return known.ids().contains(test.id())
                || !difference.notBuilt().isEmpty()
                        && difference.notBuilt().stream().allMatch(this::isListed);
    }

    private boolean isListed(String builtin) {
        return known.calls().stream().anyMatch(builtin::startsWith);
    }

    /** The entries that none of the failed cases needs, of those that concern the cases that were run. */
    List<String> needless(List<ConformanceCase> run, Set<ConformanceCase> failed) {
        List<String> needless = new ArrayList<>();
        for (ConformanceCase test : run) {
            if (known.ids().contains(test.id()) && !failed.contains(test)) {
                needless.add(test.id());
            }
        }
        for (String start : known.calls()) {
            if (postponed.stream().noneMatch(name -> name.startsWith(start))) {
                needless.add(start);
            }
        }
        return needless;
    }
}
