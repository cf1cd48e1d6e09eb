package io.regent.builtins;

import io.regent.value.Arr;
import io.regent.value.Null;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a request for {@code http.send} may consist of. */
final class HttpRequests {
    private static final List<String> REQUIRED = List.of("method", "url");

    private static final Set<String> ALLOWED = Set.of(
            "body",
            "cache",
            "cache_ignored_headers",
            "caching_mode",
            "enable_redirect",
            "force_cache",
            "force_cache_duration_seconds",
            "force_json_decode",
            "force_yaml_decode",
            "headers",
            "max_retry_attempts",
            "method",
            "raise_error",
            "raw_body",
            "timeout",
            "tls_ca_cert",
            "tls_ca_cert_env_variable",
            "tls_ca_cert_file",
            "tls_client_cert",
            "tls_client_cert_env_variable",
            "tls_client_cert_file",
            "tls_client_key",
            "tls_client_key_env_variable",
            "tls_client_key_file",
            "tls_insecure_skip_verify",
            "tls_server_name",
            "tls_use_system_certs",
            "url");

    private HttpRequests() {}

    /** Fails when a request, operand 1, has members that are not known or lacks such that are needed. */
    static void checkKeys(Obj request) {
        List<Value> unknown = new ArrayList<>();
        for (Value key : request.keys()) {
            if (!(key instanceof Str name && ALLOWED.contains(name.text()))) {
                unknown.add(key);
            }
        }
        if (!unknown.isEmpty()) {
            throw BuiltinException.operand(1, "invalid request parameters(s): " + SetValue.of(unknown));
        }
        List<Value> missing = new ArrayList<>();
        for (String name : REQUIRED) {
            if (request.get(name) == null) {
                missing.add(Str.of(name));
            }
        }
        if (!missing.isEmpty()) {
            throw BuiltinException.operand(1, "missing required request parameters(s): " + SetValue.of(missing));
        }
    }

    /** What requests have to share to be sent once in a query. */
    static Obj shareable(Obj request) {
        try {
            return cacheKey(request);
        } catch (BuiltinException malformed) {
            return request;
        }
    }

    /** What requests have to share to get the same answer: everything but the headers that are to be ignored. */
    static Obj cacheKey(Obj request) {
        Value ignored = request.get("cache_ignored_headers");
        Obj key = request.with("cache_ignored_headers", Null.NULL);
        if (ignored == null || !(request.get("headers") instanceof Obj headers)) {
            return key;
        }
        if (!(ignored instanceof Arr names) || !names.toList().stream().allMatch(Str.class::isInstance)) {
            throw BuiltinException.failure("cache_ignored_headers must be an array of strings");
        }
        Obj counting = headers;
        for (Value name : names) {
            counting = counting.without(name);
        }
        return key.with("headers", counting);
    }
}
