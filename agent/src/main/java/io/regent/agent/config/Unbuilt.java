package io.regent.agent.config;

import java.util.List;

/** Settings of the reference that change what the program does and are not built: each is refused, none is passed over. */
final class Unbuilt {
    static final List<String> TOP = List.of(
            "bundle",
            "decision_logs",
            "discovery",
            "distributed_tracing",
            "keys",
            "metrics_export",
            "plugins",
            "status",
            "storage");

    static final List<String> SERVICE = List.of("allow_insecure_tls", "response_header_timeout_seconds", "tls", "type");

    static final List<String> CREDENTIALS =
            List.of("azure_managed_identity", "client_tls", "gcp_metadata", "oauth2", "plugin", "s3_signing");

    static final List<String> BEARER = List.of("token_path");

    static final List<String> BUNDLE = List.of("persist", "signing", "size_limit_bytes");

    private Unbuilt() {}
}
