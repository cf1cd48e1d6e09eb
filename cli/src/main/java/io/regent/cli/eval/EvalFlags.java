package io.regent.cli.eval;

import static io.regent.cli.args.Flag.choice;
import static io.regent.cli.args.Flag.toggle;
import static io.regent.cli.args.Flag.value;

import io.regent.cli.CapabilitiesFlag;
import io.regent.cli.PolicyFlags;
import io.regent.cli.args.Flag;
import io.regent.cli.args.Flag.Kind;
import java.util.List;

/** The flags of {@code regent eval}. */
final class EvalFlags {
    private static final char NONE = 0;

    private EvalFlags() {}

    static List<Flag> all() {
        return List.of(
                PolicyFlags.BUNDLE,
                CapabilitiesFlag.FLAG,
                value(Kind.WHOLE, "count", NONE, "number of times to repeat each benchmark")
                        .initially("1"),
                toggle("coverage", NONE, "report coverage"),
                value(
                                Kind.LIST,
                                "coverage-runs",
                                NONE,
                                "supplementary coverage passes that say why a range is not covered (requires --coverage);"
                                        + " pass an empty list to disable")
                        .initially("index_excluded,early_exit"),
                PolicyFlags.DATA,
                toggle("disable-early-exit", NONE, "disable 'early exit' optimizations"),
                toggle("disable-indexing", NONE, "disable indexing optimizations"),
                value(Kind.TEXT_ARRAY, "disable-inlining", NONE, "set paths of documents to exclude from inlining"),
                value(Kind.TEXT, "entrypoint", 'e', "set slash separated entrypoint path")
                        .refused("optimization comes later"),
                choice("explain", NONE, "enable query explanations", "off", "off", "full", "notes", "fails", "debug"),
                toggle("fail", NONE, "exits with non-zero exit code on undefined/empty result and errors"),
                toggle("fail-defined", NONE, "exits with non-zero exit code on defined/non-empty result and errors"),
                choice(
                        "format",
                        'f',
                        "set output format",
                        "json",
                        "json",
                        "values",
                        "bindings",
                        "pretty",
                        "source",
                        "raw",
                        "discard"),
                PolicyFlags.IGNORE,
                value(Kind.TEXTS, "import", NONE, "set query import(s). This flag can be repeated."),
                value(Kind.TEXT, "input", 'i', "set input file path"),
                toggle("instrument", NONE, "enable query instrumentation metrics (implies --metrics)"),
                toggle("metrics", NONE, "report query performance metrics"),
                toggle(
                        "nondeterminstic-builtins",
                        NONE,
                        "evaluate nondeterministic builtins (if all arguments are known) during partial eval"),
                value(Kind.WHOLE, "optimize", 'O', "set optimization level").refused("optimization comes later"),
                toggle(
                        "optimize-store-for-read-speed",
                        NONE,
                        "accepted; data is always held in the form that reads fastest"),
                value(Kind.TEXT, "package", NONE, "set query package"),
                toggle("partial", 'p', "perform partial evaluation"),
                value(Kind.WHOLE, "pretty-limit", NONE, "set limit after which pretty output gets truncated")
                        .initially("80"),
                toggle("profile", NONE, "perform expression profiling"),
                value(Kind.WHOLE, "profile-limit", NONE, "set number of profiling results to show")
                        .initially("10"),
                value(
                        Kind.TEXTS,
                        "profile-sort",
                        NONE,
                        "set sort order of expression profiler results. Accepts: total_time_ns, num_eval, num_redo,"
                                + " num_gen_expr, file, line. This flag can be repeated."),
                PolicyFlags.SCHEMA,
                toggle("shallow-inlining", NONE, "disable inlining of rules that depend on unknowns"),
                toggle(
                        "show-builtin-errors",
                        NONE,
                        "collect and return all encountered built-in errors, built in errors are not fatal"),
                toggle("stdin", NONE, "read query from stdin"),
                toggle("stdin-input", 'I', "read input document from stdin"),
                PolicyFlags.STRICT,
                toggle("strict-builtin-errors", NONE, "treat the first built-in function error encountered as fatal"),
                choice("target", 't', "set the runtime to exercise", "rego", "rego", "wasm"),
                value(Kind.DURATION, "timeout", NONE, "set eval timeout (default unlimited)"),
                value(Kind.TEXT_ARRAY, "unknowns", 'u', "set paths to treat as unknown during partial evaluation")
                        .initially("input"),
                PolicyFlags.V0,
                PolicyFlags.V1,
                toggle("var-values", NONE, "show local variable values in pretty trace output"));
    }
}
