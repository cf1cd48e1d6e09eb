package io.regent.cli.test;

import static io.regent.cli.args.Flag.choice;
import static io.regent.cli.args.Flag.toggle;
import static io.regent.cli.args.Flag.value;

import io.regent.cli.CapabilitiesFlag;
import io.regent.cli.PolicyFlags;
import io.regent.cli.args.Flag;
import io.regent.cli.args.Flag.Kind;
import java.util.List;

/** The flags of {@code regent test}. */
final class TestFlags {
    private static final char NONE = 0;

    private TestFlags() {}

    static List<Flag> all() {
        return List.of(
                toggle("bench", NONE, "benchmark the unit tests"),
                toggle("benchmem", NONE, "report memory allocations with benchmark results")
                        .initially("true"),
                PolicyFlags.BUNDLE_MODE,
                CapabilitiesFlag.FLAG,
                value(Kind.WHOLE, "count", NONE, "number of times to repeat each test")
                        .initially("1"),
                toggle("coverage", 'c', "report coverage (overrides debug tracing)"),
                value(
                                Kind.LIST,
                                "coverage-runs",
                                NONE,
                                "supplementary coverage passes that say why a range is not covered (requires --coverage);"
                                        + " pass an empty list to disable")
                        .initially("index_excluded,early_exit"),
                toggle("exit-zero-on-skipped", 'z', "skipped tests return status 0"),
                choice("explain", NONE, "enable query explanations", "fails", "fails", "full", "notes", "debug"),
                toggle("fail-on-empty", NONE, "whether to fail when no test was run"),
                choice("format", 'f', "set output format", "pretty", "pretty", "json", "gobench"),
                PolicyFlags.IGNORE,
                PolicyFlags.MAX_ERRORS,
                value(
                                Kind.WHOLE,
                                "parallel",
                                'p',
                                "the number of tests that can run in parallel, 0 for the number of processors;"
                                        + " benchmarks run one after the other")
                        .initially("0"),
                value(Kind.TEXT, "run", 'r', "run only test cases matching the regular expression"),
                PolicyFlags.SCHEMA,
                choice("sort", NONE, "sort the JSON formatted test output", "none", "none", "duration"),
                choice("target", 't', "set the runtime to exercise", "rego", "rego", "wasm"),
                value(
                        Kind.DECIMAL,
                        "threshold",
                        NONE,
                        "set coverage threshold and exit with non-zero status if coverage is less than threshold %"),
                value(Kind.DURATION, "timeout", NONE, "set test timeout (default 5s, none when benchmarking)"),
                PolicyFlags.V0,
                PolicyFlags.V1,
                toggle("var-values", NONE, "show local variable values in test output"),
                toggle("verbose", 'v', "set verbose reporting mode"),
                toggle("watch", 'w', "watch command line files for changes"));
    }
}
