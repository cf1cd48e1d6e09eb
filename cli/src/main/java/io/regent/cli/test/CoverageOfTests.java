package io.regent.cli.test;

import io.regent.cli.Console;
import io.regent.cli.args.Arguments;
import io.regent.cli.output.CoverageLines;
import io.regent.cli.output.CoverageRuns;
import io.regent.engine.EvaluationOptions;
import io.regent.engine.Snapshot;
import io.regent.engine.cover.Coverage;
import io.regent.engine.cover.CoverageReport;
import io.regent.engine.test.TestCase;
import io.regent.engine.test.TestOptions;
import io.regent.engine.test.TestRunner;
import io.regent.rego.ast.Module;
import io.regent.value.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What tests covered, and the further runs that say why something was not. */
final class CoverageOfTests {
    private static final int BELOW_THRESHOLD = 2;

    private final Arguments arguments;
    private final Snapshot snapshot;
    private final Coverage coverage = new Coverage();
    private final Map<String, Coverage> supplements = new TreeMap<>();

    CoverageOfTests(Arguments arguments, Snapshot snapshot) {
        this.arguments = arguments;
        this.snapshot = snapshot;
    }

    static boolean isWanted(Arguments arguments) {
        return arguments.isOn("coverage") || arguments.decimal("threshold") > 0;
    }

    Coverage listener() {
        return coverage;
    }

    /** Runs the tests again as {@code --coverage-runs} says. */
    void supplement(List<TestCase> tests, TestOptions options) {
        for (String kind : arguments.texts("coverage-runs")) {
            Coverage other = new Coverage();
            EvaluationOptions evaluation = CoverageRuns.options(kind, options.evaluation());
            new TestRunner(snapshot, new TestOptions(options.timeout(), options.parallel(), evaluation, false, other))
                    .run(tests);
            supplements.put(kind, other);
        }
    }

    /** Prints the report, or what is missing when the threshold is not reached; returns the exit status. */
    int report(Console console) {
        List<Module> modules = new ArrayList<>();
        snapshot.policies().values().forEach(policy -> modules.add(policy.module()));
        CoverageReport report = coverage.report(modules, supplements);
        double threshold = arguments.decimal("threshold");
        if (report.percent() >= threshold) {
            console.out().println(JsonWriter.pretty(report.toValue(), "  "));
            return 0;
        }
        console.err()
                .println(String.format(
                        Locale.ROOT,
                        "Code coverage threshold not met: got %.2f instead of %.2f",
                        report.percent(),
                        threshold));
        if (arguments.isOn("verbose")) {
            console.err().println("Lines not covered:");
            CoverageLines.missed(report).forEach(line -> console.err().println("\t" + line));
        }
        return BELOW_THRESHOLD;
    }
}
