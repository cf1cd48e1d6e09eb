package io.regent.engine.test;

import io.regent.engine.test.TestResult.Outcome;
import java.util.SortedMap;

/**
 * The outcome of one case of a test that iterates over several.
 *
 * @param failed whether it, or a case within it, did not hold
 * @param cases the cases within it, by name; empty for the innermost
 */
public record CaseResult(String name, boolean failed, SortedMap<String, CaseResult> cases) {
    int count(Outcome wanted) {
        if (cases.isEmpty()) {
            return (failed ? Outcome.FAIL : Outcome.PASS) == wanted ? 1 : 0;
        }
        return cases.values().stream().mapToInt(each -> each.count(wanted)).sum();
    }
}
