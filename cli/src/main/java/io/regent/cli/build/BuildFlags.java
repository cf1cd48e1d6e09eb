package io.regent.cli.build;

import static io.regent.cli.args.Flag.choice;
import static io.regent.cli.args.Flag.toggle;
import static io.regent.cli.args.Flag.value;

import io.regent.cli.CapabilitiesFlag;
import io.regent.cli.PolicyFlags;
import io.regent.cli.SignatureFlags;
import io.regent.cli.args.Flag;
import io.regent.cli.args.Flag.Kind;
import java.util.List;

/** The flags of {@code regent build}. */
final class BuildFlags {
    private static final char NONE = 0;

    static final Flag DEBUG = toggle("debug", NONE, "enable debug output");
    static final Flag ENTRYPOINT = value(Kind.TEXTS, "entrypoint", 'e', "set slash separated entrypoint path");
    static final Flag FOLLOW_SYMLINKS =
            toggle("follow-symlinks", NONE, "follow symlinks in the input set of paths when building the bundle");
    static final Flag FORMAT = choice(
            "format", NONE, "set the plan output format (only applies when --target=plan)", "json", "json", "proto");
    static final Flag OPTIMIZE = value(Kind.WHOLE, "optimize", 'O', "set optimization level");
    static final Flag OUTPUT =
            value(Kind.TEXT, "output", 'o', "set the output filename").initially("bundle.tar.gz");
    static final Flag PARTIAL_NAMESPACE = value(
                    Kind.TEXT,
                    "partial-namespace",
                    NONE,
                    "set the namespace to use for partially evaluated files in an optimized bundle")
            .initially("partial");
    static final Flag PLAN_ADDONS = value(
            Kind.TEXT_ARRAY,
            "plan-addons",
            NONE,
            "include optional extra data in the plan; supported value: unplanned_rules (requires --target=plan)");
    static final Flag PRUNE_UNUSED = toggle("prune-unused", NONE, "exclude dependents of entrypoints");
    static final Flag REVISION = value(Kind.TEXT, "revision", 'r', "set output bundle revision");
    static final Flag TARGET =
            choice("target", 't', "set the output bundle target type", "rego", "rego", "wasm", "plan");
    static final Flag WASM_INCLUDE_PRINT = toggle(
            "wasm-include-print",
            NONE,
            "enable print statements inside of WebAssembly modules compiled by the compiler");

    private BuildFlags() {}

    static List<Flag> all() {
        return List.of(
                PolicyFlags.BUNDLE_MODE,
                CapabilitiesFlag.FLAG,
                SignatureFlags.CLAIMS_FILE,
                DEBUG,
                ENTRYPOINT,
                SignatureFlags.EXCLUDE,
                FOLLOW_SYMLINKS,
                FORMAT,
                PolicyFlags.IGNORE,
                OPTIMIZE,
                OUTPUT,
                PARTIAL_NAMESPACE,
                PLAN_ADDONS,
                PRUNE_UNUSED,
                REVISION,
                SignatureFlags.SCOPE,
                SignatureFlags.ALGORITHM,
                SignatureFlags.SIGNING_KEY,
                SignatureFlags.PLUGIN,
                TARGET,
                PolicyFlags.V0,
                PolicyFlags.V1,
                SignatureFlags.VERIFICATION_KEY,
                SignatureFlags.VERIFICATION_KEY_ID,
                WASM_INCLUDE_PRINT);
    }
}
