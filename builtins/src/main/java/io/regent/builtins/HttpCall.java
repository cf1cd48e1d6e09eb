package io.regent.builtins;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param url with scheme {@code http} or {@code https}, or a {@link SocketUrl}
 * @param timeout from the first step to the last byte
 * @param tls how the connection is protected; null for as usual
 */
public record HttpCall(
        String method,
        String url,
        Map<String, String> headers,
        byte[] body,
        Duration timeout,
        @Nullable TlsChoice tls) {}
