package io.regent.cli.test;

import io.regent.agent.Connections;
import io.regent.builtins.regex.Regex;
import io.regent.builtins.regex.RegexException;
import io.regent.cli.CapabilitiesFlag;
import io.regent.cli.Command;
import io.regent.cli.Console;
import io.regent.cli.PolicyFlags;
import io.regent.cli.Usage;
import io.regent.cli.args.Arguments;
import io.regent.cli.args.UsageException;
import io.regent.cli.output.CoverageRuns;
import io.regent.cli.output.DiagnosticText;
import io.regent.engine.Change;
import io.regent.engine.EvaluationOptions;
import io.regent.engine.Snapshot;
import io.regent.engine.SnapshotOptions;
import io.regent.engine.load.FileMemory;
import io.regent.engine.test.TestCase;
import io.regent.engine.test.TestOptions;
import io.regent.engine.test.TestResult;
import io.regent.engine.test.TestResult.Outcome;
import io.regent.engine.test.TestRunner;
import io.regent.engine.test.TestSuite;
import io.regent.engine.trace.Explanation;
import io.regent.engine.trace.TraceListener;
import io.regent.rego.RegoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code regent test}. */
public final class TestCommand implements Command {
    private static final int BROKEN = 1;
    private static final int FAILED = 2;
    private static final String GO_BENCHMARKS = "gobench";
    private static final String NO_COVERAGE = "coverage reporting is not supported when benchmarking tests";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @Override
    public Usage usage() {
        return new Usage("test", "<path> [path [...]]", "Execute Rego test cases", """
                Runs the tests in policies: rules whose names start with test_. A test passes when its value is true; one
                that iterates, such as test_x[note], passes when it holds for every note. Rules that start with
                todo_test_ are skipped.""", "", TestFlags.all());
    }

    @Override
    public int run(Arguments arguments, Console console) {
        check(arguments);
        if (arguments.text("format").equals(GO_BENCHMARKS) && !arguments.isOn("bench")) {
            console.err().println("cannot use output format gobench without running benchmarks (--bench)");
            return 0; // OPA: no failure
        }
        double threshold = arguments.decimal("threshold");
        if (!(threshold >= 0 && threshold <= 100)) {
            console.err().println("Code coverage threshold must be between 0 and 100");
            return BROKEN;
        }
        Predicate<String> names;
        try {
            names = names(arguments.text("run"));
        } catch (RegexException wrong) {
            console.err().println(wrong.getMessage());
            return BROKEN;
        }
        FileMemory memory = new FileMemory();
        return arguments.isOn("watch")
                ? Watching.run(
                        PolicyFlags.places(arguments.positional()),
                        console,
                        BROKEN,
                        () -> once(arguments, names, memory, console))
                : once(arguments, names, memory, console);
    }

    /** Loads the files and runs the tests in them. */
    private static int once(Arguments arguments, Predicate<String> names, FileMemory memory, Console console) {
        Change change;
        try {
            SnapshotOptions options = PolicyFlags.options(arguments, CapabilitiesFlag.of(arguments))
                    .withTraceTests(arguments.isOn("verbose"));
            change = Snapshot.empty(options).change();
            load(arguments, change, memory);
        } catch (RegoException wrong) {
            console.err().println(DiagnosticText.ofLoading(wrong.diagnostics()));
            return BROKEN;
        }
        try {
            TestSuite suite = TestSuite.of(change.policies());
            suite.policies().forEach(change::putPolicy);
            List<TestCase> tests = suite.tests().stream()
                    .filter(test -> names.test(test.fullName()))
                    .toList();
            return run(arguments, change.build(), tests, console);
        } catch (RegoException wrong) {
            console.err().println(DiagnosticText.of(wrong.diagnostics()));
            return BROKEN;
        }
    }

    /** Whether a test's full name matches; without a pattern all do. */
    private static Predicate<String> names(String pattern) {
        if (pattern.isEmpty()) {
            return name -> true;
        }
        Regex regex = Regex.compile(pattern);
        return name -> regex.find(name, () -> {});
    }

    private static void check(Arguments arguments) {
        if (arguments.positional().isEmpty()) {
            throw new UsageException("specify at least one file");
        }
        if (arguments.text("target").equals("wasm")) {
            throw new UsageException("the target wasm is not built yet", false);
        }
        CoverageRuns.check(arguments.texts("coverage-runs"));
    }

    private static void load(Arguments arguments, Change change, FileMemory memory) {
        List<String> ignored = arguments.texts("ignore");
        if (arguments.isOn("bundle")) {
            PolicyFlags.addBundles(change, arguments.positional(), ignored);
        } else {
            PolicyFlags.addFiles(change, arguments.positional(), ignored, memory);
        }
    }

    private static int run(Arguments arguments, Snapshot snapshot, List<TestCase> tests, Console console) {
        boolean covering = CoverageOfTests.isWanted(arguments);
        if (arguments.isOn("bench")) {
            return covering ? refuseCoverage(console) : benchmark(arguments, snapshot, tests, console);
        }
        return covering ? cover(arguments, snapshot, tests, console) : test(arguments, snapshot, tests, console);
    }

    private static int test(Arguments arguments, Snapshot snapshot, List<TestCase> tests, Console console) {
        TestRunner runner = new TestRunner(snapshot, options(arguments, arguments.isOn("verbose"), null));
        return rounds(arguments, console, () -> {
            List<TestResult> results = runner.run(tests);
            report(arguments, results, null, console);
            return results;
        });
    }

    private static int benchmark(Arguments arguments, Snapshot snapshot, List<TestCase> tests, Console console) {
        TestBenchmarks benchmarks = new TestBenchmarks(snapshot);
        boolean goNames = arguments.text("format").equals(GO_BENCHMARKS);
        return rounds(arguments, console, () -> {
            List<TestResult> results = benchmarks.run(tests);
            BenchmarkReport measured =
                    new BenchmarkReport(benchmarks.measurements(), arguments.isOn("benchmem"), goNames);
            report(arguments, results, measured, console);
            return results;
        });
    }

    private static int refuseCoverage(Console console) {
        // OPA: said twice.
        console.err().println(NO_COVERAGE);
        console.err().println(NO_COVERAGE);
        return BROKEN;
    }

    private static int cover(Arguments arguments, Snapshot snapshot, List<TestCase> tests, Console console) {
        CoverageOfTests coverage = new CoverageOfTests(arguments, snapshot);
        TestOptions options = options(arguments, false, coverage.listener());
        TestRunner runner = new TestRunner(snapshot, options);
        int status = rounds(arguments, console, () -> runner.run(tests));
        coverage.supplement(tests, options);
        return Math.max(status, coverage.report(console));
    }

    /** Repeats as {@code --count} says; returns the worst exit status. */
    private static int rounds(Arguments arguments, Console console, Supplier<List<TestResult>> round) {
        int status = 0;
        for (int number = 0; number < arguments.whole("count"); number++) {
            List<TestResult> results = round.get();
            if (results.isEmpty() && arguments.isOn("fail-on-empty")) {
                console.err().println("no tests were run");
                return BROKEN;
            }
            status = Math.max(status, status(arguments, results));
        }
        return status;
    }

    private static TestOptions options(Arguments arguments, boolean keepTrace, @Nullable TraceListener follower) {
        Duration timeout = arguments.isGiven("timeout") ? arguments.duration("timeout") : TIMEOUT;
        int parallel = arguments.whole("parallel");
        return new TestOptions(
                timeout.isZero() ? null : timeout,
                parallel > 0 ? parallel : Runtime.getRuntime().availableProcessors(),
                EvaluationOptions.DEFAULT.withEgress(Connections.egress()),
                keepTrace,
                follower);
    }

    private static void report(
            Arguments arguments, List<TestResult> results, @Nullable BenchmarkReport benchmarks, Console console) {
        if (arguments.text("format").equals("json")) {
            boolean byDuration = arguments.text("sort").equals("duration");
            console.out().println(new JsonReport(benchmarks).of(results, byDuration));
            return;
        }
        Explanation explanation = Objects.requireNonNull(
                Explanation.named(arguments.text("explain").toLowerCase(Locale.ROOT)));
        new PrettyReport(console.out(), arguments.isOn("verbose"), explanation, benchmarks).print(results);
    }

    private static int status(Arguments arguments, List<TestResult> results) {
        List<Outcome> outcomes = new ArrayList<>();
        results.forEach(result -> outcomes.add(result.outcome()));
        boolean skippedCounts = !arguments.isOn("exit-zero-on-skipped");
        boolean failed = outcomes.contains(Outcome.FAIL)
                || outcomes.contains(Outcome.ERROR)
                || skippedCounts && outcomes.contains(Outcome.SKIPPED);
        return failed ? FAILED : 0;
    }
}
