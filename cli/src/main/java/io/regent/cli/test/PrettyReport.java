package io.regent.cli.test;

import io.regent.cli.output.GoDuration;
import io.regent.engine.test.CaseResult;
import io.regent.engine.test.TestResult;
import io.regent.engine.test.TestResult.Outcome;
import io.regent.engine.trace.Explanation;
import io.regent.engine.trace.PrettyTrace;
import io.regent.engine.trace.TraceEvent;
import io.regent.rego.Diagnostic;
import java.io.PrintStream;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Test results for people. */
final class PrettyReport {
    private static final String RULE = "-".repeat(80);
    private static final String INDENT = "  ";

    private final PrintStream out;
    private final boolean verbose;
    private final Explanation explanation;
    private final @Nullable BenchmarkReport benchmarks;

    /** A report that tells {@code benchmarks} of tests that passed; null when nothing was measured. */
    PrettyReport(PrintStream out, boolean verbose, Explanation explanation, @Nullable BenchmarkReport benchmarks) {
        this.out = out;
        this.verbose = verbose;
        this.explanation = explanation;
        this.benchmarks = benchmarks;
    }

    /** Each test that did not pass (all when verbose), then the failures' traces when verbose, then the counts. */
    void print(List<TestResult> results) {
        if (results.isEmpty()) {
            return;
        }
        for (TestResult result : results) {
            if (benchmarks != null && result.outcome() == Outcome.PASS) {
                out.println(benchmarks.line(result.test()));
            } else if (verbose || result.outcome() != Outcome.PASS) {
                print(result);
            }
        }
        List<TestResult> failures =
                results.stream().filter(each -> each.outcome() == Outcome.FAIL).toList();
        if (verbose && !failures.isEmpty()) {
            out.println(RULE);
            out.println("FAILURES");
            out.println(RULE);
            failures.forEach(this::explain);
        }
        counts(results);
    }

    private void print(TestResult result) {
        out.println(result.test().location() + ":");
        out.println(headline(result));
        print(result.cases(), 1, verbose);
        if (!result.output().isEmpty()) {
            out.println();
            result.output().lines().forEach(line -> out.println("  " + line));
            out.println();
        }
        if (result.error() != null) {
            print(result.error());
        }
    }

    private static String headline(TestResult result) {
        String line = result.test().fullName() + ": " + result.outcome();
        return result.outcome() == Outcome.SKIPPED ? line : line + " (" + GoDuration.text(result.duration()) + ")";
    }

    private void print(SortedMap<String, CaseResult> cases, int depth, boolean all) {
        cases.forEach((name, each) -> {
            if (all || each.failed()) {
                out.println("  ".repeat(depth) + name + ": " + (each.failed() ? Outcome.FAIL : Outcome.PASS));
                print(each.cases(), depth + 1, all);
            }
        });
    }

    private void print(Diagnostic error) {
        out.println("  " + error);
        if (!error.trace().isEmpty()) {
            out.println("  Traceback:");
            for (Diagnostic.Call call : error.trace()) {
                out.println("    " + call);
            }
        }
    }

    private void explain(TestResult result) {
        out.println(headline(result));
        out.println();
        explain(explanation.of(result.trace()));
        out.println();
        if (!result.cases().isEmpty()) {
            print(result.cases(), 1, false);
            out.println();
        }
    }

    // OPA: each cell is indented, and so is the end of a line.
    private void explain(List<TraceEvent> events) {
        PrettyTrace.cells(events, false).forEach(row -> {
            row.forEach(cell -> out.print(INDENT + cell));
            out.println(INDENT);
        });
    }

    private void counts(List<TestResult> results) {
        int total = results.stream()
                .mapToInt(each -> {
                    int sum = 0;
                    for (Outcome outcome : Outcome.values()) {
                        sum += each.count(outcome);
                    }
                    return sum;
                })
                .sum();
        boolean above = benchmarks != null || results.stream().anyMatch(each -> each.outcome() != Outcome.PASS);
        if (above || verbose) {
            out.println(RULE);
        }
        for (Outcome outcome : List.of(Outcome.PASS, Outcome.FAIL, Outcome.SKIPPED, Outcome.ERROR)) {
            int count = results.stream().mapToInt(each -> each.count(outcome)).sum();
            if (count > 0) {
                out.println(outcome + ": " + count + "/" + total);
            }
        }
    }
}
