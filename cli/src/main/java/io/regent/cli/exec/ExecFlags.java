package io.regent.cli.exec;

import static io.regent.cli.args.Flag.choice;
import static io.regent.cli.args.Flag.toggle;
import static io.regent.cli.args.Flag.value;

import io.regent.cli.PolicyFlags;
import io.regent.cli.args.Flag;
import io.regent.cli.args.Flag.Kind;
import java.util.List;

/** The flags of {@code regent exec}. */
final class ExecFlags {
    private static final char NONE = 0;

    private ExecFlags() {}

    static List<Flag> all() {
        return List.of(
                PolicyFlags.BUNDLE,
                value(Kind.TEXT, "config-file", 'c', "set path of configuration file"),
                value(Kind.TEXT, "decision", NONE, "set decision to evaluate"),
                toggle("fail", NONE, "exits with non-zero exit code on undefined/empty result and errors"),
                toggle("fail-defined", NONE, "exits with non-zero exit code on defined/non-empty result and errors"),
                toggle("fail-non-empty", NONE, "exits with non-zero exit code on non-empty result and errors"),
                choice("format", 'f', "set output format", "json", "json"),
                choice("log-format", NONE, "set log format", "json", "text", "json", "json-pretty"),
                choice("log-level", 'l', "set log level", "error", "debug", "info", "error"),
                value(Kind.TEXT, "log-timestamp-format", NONE, "set log timestamp format")
                        .refused("times are written as 2006-01-02T15:04:05Z for now"),
                value(
                        Kind.TEXT_ARRAY,
                        "set",
                        NONE,
                        "override config values on the command line (use commas to specify multiple values)"),
                value(
                        Kind.TEXT_ARRAY,
                        "set-file",
                        NONE,
                        "override config values with files on the command line (use commas to specify multiple values)"),
                toggle("stdin-input", 'I', "read input document from stdin rather than a static file"),
                value(
                        Kind.DURATION,
                        "timeout",
                        NONE,
                        "set exec timeout with a Go-style duration, such as '5m 30s'. (default unlimited)"),
                PolicyFlags.V0,
                PolicyFlags.V1);
    }
}
