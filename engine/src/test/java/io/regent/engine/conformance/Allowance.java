package io.regent.engine.conformance;

import io.regent.testkit.KnownDifferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which cases of a run the {@link KnownDifferences} allow to fail, and which entries a run did not need. */
record Allowance(KnownDifferences known) {
    /** Whether the case may fail. */
    boolean allow(ConformanceCase test) {
        return known.ids().contains(test.id()) || known.calls().stream().anyMatch(name -> mentions(test, name));
    }

    /** The entries that none of the failed cases needs, of those that concern the cases that were run. */
    List<String> needless(List<ConformanceCase> run, Set<ConformanceCase> failed) {
        List<String> needless = new ArrayList<>();
        for (ConformanceCase test : run) {
            if (known.ids().contains(test.id()) && !failed.contains(test)) {
                needless.add(test.id());
            }
        }
        for (String name : known.calls()) {
            boolean asked = run.stream().anyMatch(test -> mentions(test, name));
            if (asked && failed.stream().noneMatch(test -> mentions(test, name))) {
                needless.add(name);
            }
        }
        return needless;
    }

    private static boolean mentions(ConformanceCase test, String name) {
        return test.query().contains(name) || test.modules().stream().anyMatch(module -> module.contains(name));
    }
}
