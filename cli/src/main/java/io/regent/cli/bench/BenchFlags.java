package io.regent.cli.bench;

import static io.regent.cli.args.Flag.choice;
import static io.regent.cli.args.Flag.toggle;
import static io.regent.cli.args.Flag.value;

import io.regent.cli.PolicyFlags;
import io.regent.cli.args.Flag;
import io.regent.cli.args.Flag.Kind;
import java.util.List;

/** The flags of {@code regent bench}. */
final class BenchFlags {
    private static final char NONE = 0;
    private static final String PARTIAL = "measuring partial evaluation comes later";

    private BenchFlags() {}

    static List<Flag> all() {
        return List.of(
                toggle("benchmem", NONE, "report memory allocations with benchmark results")
                        .initially("true"),
                PolicyFlags.BUNDLE,
                value(Kind.TEXT, "config-file", 'c', "set path of configuration file"),
                value(Kind.WHOLE, "count", NONE, "number of times to repeat each benchmark")
                        .initially("1"),
                PolicyFlags.DATA,
                toggle("e2e", NONE, "run benchmarks against a running server"),
                toggle("fail", NONE, "exits with non-zero exit code on undefined/empty result and errors")
                        .initially("true"),
                choice("format", 'f', "set output format", "pretty", "pretty", "json", "gobench"),
                PolicyFlags.IGNORE,
                value(Kind.TEXTS, "import", NONE, "set query import(s). This flag can be repeated."),
                value(Kind.TEXT, "input", 'i', "set input file path"),
                toggle("metrics", NONE, "report query performance metrics").initially("true"),
                toggle(
                        "optimize-store-for-read-speed",
                        NONE,
                        "accepted; data is always held in the form that reads fastest"),
                value(Kind.TEXT, "package", NONE, "set query package"),
                toggle("partial", 'p', "perform partial evaluation").refused(PARTIAL),
                PolicyFlags.SCHEMA,
                value(
                                Kind.WHOLE,
                                "shutdown-grace-period",
                                NONE,
                                "set the time (in seconds) that the server will wait to gracefully shut down."
                                        + " This flag is valid in 'e2e' mode only.")
                        .initially("10"),
                value(
                        Kind.WHOLE,
                        "shutdown-wait-period",
                        NONE,
                        "set the time (in seconds) that the server will wait before initiating shutdown."
                                + " This flag is valid in 'e2e' mode only."),
                toggle("stdin", NONE, "read query from stdin"),
                toggle("stdin-input", 'I', "read input document from stdin"),
                choice("target", 't', "set the runtime to exercise", "rego", "rego", "wasm"),
                value(Kind.TEXT_ARRAY, "unknowns", 'u', "set paths to treat as unknown during partial evaluation")
                        .initially("input")
                        .refused(PARTIAL),
                PolicyFlags.V0,
                PolicyFlags.V1);
    }
}
