package io.regent.engine.test;

import io.regent.engine.trace.TraceEvent;
import io.regent.rego.Diagnostic;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a test gave.
 *
 * @param error what ended it; null when it ran to its end
 * @param duration how long it took
 * @param output what it printed, each line with its line end
 * @param cases the outcomes of its cases when it iterates over several, by name; empty otherwise
 * @param trace its steps, when they were asked for and it failed
 */
public record TestResult(
        TestCase test,
        Outcome outcome,
        @Nullable Diagnostic error,
        Duration duration,
        String output,
        SortedMap<String, CaseResult> cases,
        List<TraceEvent> trace) {

    /** How a test ended. */
    public enum Outcome {
        PASS,
        FAIL,
        ERROR,
        SKIPPED
    }

    /** How many cases ended like that: leaves of the cases, or the test itself. */
    public int count(Outcome wanted) {
        if (cases.isEmpty()) {
            return outcome == wanted ? 1 : 0;
        }
        return cases.values().stream().mapToInt(each -> each.count(wanted)).sum();
    }
}
