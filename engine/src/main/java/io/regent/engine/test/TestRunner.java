package io.regent.engine.test;

import io.regent.engine.EvaluationOptions;
import io.regent.engine.Limits;
import io.regent.engine.PreparedQuery;
import io.regent.engine.Snapshot;
import io.regent.engine.test.TestResult.Outcome;
import io.regent.engine.trace.TraceBuffer;
import io.regent.engine.trace.TraceEvent;
import io.regent.engine.trace.TraceListener;
import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.QueryOptions;
import io.regent.rego.RegoException;
import io.regent.rego.Source;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.value.Bool;
import io.regent.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Runs tests against a snapshot that holds them. */
public final class TestRunner {
    private final Snapshot snapshot;
    private final TestOptions options;

    public TestRunner(Snapshot snapshot, TestOptions options) {
        this.snapshot = snapshot;
        this.options = options;
    }

    /** Runs {@code tests}, several at a time, and gives their results in the order of the tests. */
    public List<TestResult> run(List<TestCase> tests) {
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, options.parallel()))) {
            TestResult[] results = new TestResult[tests.size()];
            AtomicInteger next = new AtomicInteger();
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < Math.max(1, options.parallel()); i++) {
                running.add(threads.submit(() -> run(tests, next, results)));
            }
            for (Future<?> each : running) {
                each.get();
            }
            return List.of(results);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while tests were running", stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a test ended in a defect of the program", broken.getCause());
        }
    }

    /** The query that a test is: it holds when the value is true. */
    public PreparedQuery prepare(TestCase test) {
        String text = test.fullName();
        Location whole = new Location(new Source("", text), 0, text.length());
        Expr expr = new Expr(new TermStatement(test.path(), whole), whole);
        return snapshot.prepare(new Body(List.of(expr), whole), QueryOptions.DEFAULT);
    }

    /** Runs what nobody has begun until all are begun. */
    private void run(List<TestCase> tests, AtomicInteger next, TestResult[] results) {
        for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
            results[i] = run(tests.get(i));
        }
    }

    private TestResult run(TestCase test) {
        if (test.isSkipped()) {
            return new TestResult(test, Outcome.SKIPPED, null, Duration.ZERO, "", new TreeMap<>(), List.of());
        }
        CaseCollector cases = new CaseCollector();
        TraceBuffer trace = new TraceBuffer();
        StringBuilder output = new StringBuilder();
        long started = System.nanoTime();
        Value value = null;
        Diagnostic error = null;
        try {
            value = prepare(test)
                    .run(evaluation(listener(test, cases, trace), output))
                    .value()
                    .orElse(null);
        } catch (RegoException wrong) {
            error = wrong.diagnostics().get(0);
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - started);
        SortedMap<String, CaseResult> results = error == null ? cases.results(value) : new TreeMap<>();
        Outcome outcome = outcome(error, value, results);
        List<TraceEvent> kept = outcome == Outcome.PASS ? List.of() : trace.events();
        return new TestResult(test, outcome, error, duration, output.toString(), results, kept);
    }

    private static Outcome outcome(
            @Nullable Diagnostic error, @Nullable Value value, SortedMap<String, CaseResult> cases) {
        if (error != null) {
            return Outcome.ERROR;
        }
        boolean holds =
                cases.isEmpty() ? value == Bool.TRUE : cases.values().stream().noneMatch(CaseResult::failed);
        return holds ? Outcome.PASS : Outcome.FAIL;
    }

    private EvaluationOptions evaluation(@Nullable TraceListener listener, StringBuilder output) {
        return options.evaluation()
                .withLimits(Limits.NONE.withTime(options.timeout()))
                .withListener(listener)
                .withPrint((where, line) -> output.append(line).append('\n'));
    }

    /** Who listens to the steps of a test; null for nobody, which is faster. */
    private @Nullable TraceListener listener(TestCase test, CaseCollector cases, TraceBuffer trace) {
        TraceListener follower = options.follower();
        if (!test.hasCases() && !options.keepTrace() && follower == null) {
            return null;
        }
        return event -> {
            cases.event(event);
            if (options.keepTrace()) {
                trace.event(event);
            }
            if (follower != null) {
                follower.event(event);
            }
        };
    }
}
