package io.regent.cli.test;

import io.regent.cli.bench.Benchmark;
import io.regent.cli.bench.Measurement;
import io.regent.engine.EvaluationOptions;
import io.regent.engine.Snapshot;
import io.regent.engine.test.TestCase;
import io.regent.engine.test.TestOptions;
import io.regent.engine.test.TestResult;
import io.regent.engine.test.TestResult.Outcome;
import io.regent.engine.test.TestRunner;
import io.regent.rego.Diagnostic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures tests: each is run once to see whether it holds, then repeated. */
final class TestBenchmarks {
    // OPA: no timeout, whatever --timeout says.
    private static final TestOptions ONCE = new TestOptions(null, 1, EvaluationOptions.DEFAULT, false, null);

    private final TestRunner runner;
    private final Map<TestCase, Measurement> measurements = new HashMap<>();

    TestBenchmarks(Snapshot snapshot) {
        runner = new TestRunner(snapshot, ONCE);
    }

    /** One after the other; tests that do not hold, and skipped ones, are not measured. */
    List<TestResult> run(List<TestCase> tests) {
        List<TestResult> results = new ArrayList<>();
        for (TestResult result : runner.run(tests)) {
            results.add(measured(result));
        }
        return results;
    }

    /** What was measured last of each test. */
    Map<TestCase, Measurement> measurements() {
        return Map.copyOf(measurements);
    }

    private TestResult measured(TestResult result) {
        // OPA: a test whose cases fail has a value, so it is measured.
        boolean hasValue = result.outcome() == Outcome.PASS || !result.cases().isEmpty();
        if (!hasValue) {
            measurements.put(result.test(), Measurement.NONE);
            return told(result, result.duration());
        }
        long started = System.nanoTime();
        measurements.put(result.test(), Benchmark.measure(runner.prepare(result.test()), EvaluationOptions.DEFAULT));
        return told(result, Duration.ofNanos(System.nanoTime() - started));
    }

    /** OPA: neither what a measured test prints is shown nor the calls that led to an error. */
    private static TestResult told(TestResult result, Duration duration) {
        Diagnostic error = result.error() == null ? null : withoutCalls(result.error());
        return new TestResult(result.test(), result.outcome(), error, duration, "", result.cases(), result.trace());
    }

    private static Diagnostic withoutCalls(Diagnostic error) {
        return new Diagnostic(
                error.code(), error.message(), error.location(), error.details(), error.lines(), List.of());
    }
}
