package io.regent.cli.run;

import static io.regent.cli.args.Flag.choice;
import static io.regent.cli.args.Flag.toggle;
import static io.regent.cli.args.Flag.value;

import io.regent.cli.PolicyFlags;
import io.regent.cli.SignatureFlags;
import io.regent.cli.args.Flag;
import io.regent.cli.args.Flag.Kind;
import java.util.List;

/** The flags of {@code regent run}. */
final class RunFlags {
    private static final char NONE = 0;
    private static final String CONFIGURATION = "configuration comes later";
    private static final String TLS = "TLS comes later";
    private static final String RELOADING = "reloading comes later";

    private RunFlags() {}

    static List<Flag> all() {
        return List.of(
                value(
                                Kind.LIST,
                                "addr",
                                'a',
                                "set listening address of the server (e.g., [ip]:<port>). This flag can be repeated.")
                        .initially("localhost:8181"),
                choice("authentication", NONE, "set authentication scheme", "off", "token", "tls", "off"),
                choice("authorization", NONE, "set authorization scheme", "off", "basic", "off"),
                PolicyFlags.BUNDLE_MODE,
                value(Kind.TEXT, "config-file", 'c', "set path of configuration file")
                        .refused(CONFIGURATION),
                value(Kind.LIST, "diagnostic-addr", NONE, "set read-only diagnostic listening address of the server")
                        .refused("a second server for health and metrics comes later"),
                SignatureFlags.EXCLUDE,
                value(Kind.TEXT, "format", 'f', "set shell output format, i.e, pretty, json")
                        .initially("pretty"),
                toggle("h2c", NONE, "enable H2C for HTTP listeners"),
                value(Kind.TEXT, "history", 'H', "set path of history file"),
                PolicyFlags.IGNORE,
                choice("log-format", NONE, "set log format", "json", "text", "json", "json-pretty"),
                choice("log-level", 'l', "set log level", "info", "debug", "info", "error"),
                choice(
                        "log-level-request",
                        NONE,
                        "set log level for HTTP request/response access logs",
                        "info",
                        "debug",
                        "info",
                        "error"),
                value(Kind.TEXT, "log-timestamp-format", NONE, "set log timestamp format")
                        .refused("times are written as 2006-01-02T15:04:05Z for now"),
                PolicyFlags.MAX_ERRORS,
                choice("min-tls-version", NONE, "set minimum TLS version", "1.2", "1.0", "1.1", "1.2", "1.3"),
                toggle(
                        "optimize-store-for-read-speed",
                        NONE,
                        "accepted; data is always held in the form that reads fastest"),
                toggle("pprof", NONE, "enables pprof endpoints").refused("the JVM has its own profilers"),
                value(Kind.WHOLE, "ready-timeout", NONE, "accepted; without plugins there is nothing to wait for"),
                SignatureFlags.SCOPE,
                toggle("server", 's', "start the runtime in server mode"),
                value(Kind.TEXT_ARRAY, "set", NONE, "override config values on the command line")
                        .refused(CONFIGURATION),
                value(Kind.TEXT_ARRAY, "set-file", NONE, "override config values with files on the command line")
                        .refused(CONFIGURATION),
                value(
                                Kind.WHOLE,
                                "shutdown-grace-period",
                                NONE,
                                "set the time (in seconds) that the server will wait to gracefully shut down")
                        .initially("10"),
                value(
                        Kind.WHOLE,
                        "shutdown-wait-period",
                        NONE,
                        "set the time (in seconds) that the server will wait before initiating shutdown"),
                SignatureFlags.ALGORITHM,
                toggle("skip-known-schema-check", NONE, "disables type checking on known input schemas"),
                SignatureFlags.SKIP,
                toggle("skip-version-check", NONE, "accepted; no version check is ever made"),
                value(Kind.TEXT, "tls-ca-cert-file", NONE, "set path of TLS CA cert file")
                        .refused(TLS),
                value(Kind.TEXT, "tls-cert-file", NONE, "set path of TLS certificate file")
                        .refused(TLS),
                value(Kind.DURATION, "tls-cert-refresh-period", NONE, "set certificate refresh period")
                        .refused(TLS),
                value(Kind.LIST, "tls-cipher-suites", NONE, "set list of enabled TLS 1.0–1.2 cipher suites (IANA)")
                        .refused(TLS),
                value(Kind.TEXT, "tls-private-key-file", NONE, "set path of TLS private key file")
                        .refused(TLS),
                value(Kind.TEXT, "unix-socket-perm", NONE, "specify the permissions for the Unix domain socket")
                        .refused("Unix domain sockets come later"),
                PolicyFlags.V0,
                PolicyFlags.V1,
                SignatureFlags.VERIFICATION_KEY,
                SignatureFlags.VERIFICATION_KEY_ID,
                toggle("watch", 'w', "watch command line files for changes"),
                toggle("watch-config", NONE, "watch the configuration file for changes")
                        .refused(RELOADING));
    }
}
