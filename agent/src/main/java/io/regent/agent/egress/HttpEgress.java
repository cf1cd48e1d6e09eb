package io.regent.agent.egress;

import io.regent.builtins.HttpCall;
import io.regent.builtins.HttpReply;
import io.regent.builtins.TlsChoice;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends requests with the platform's client. */
final class HttpEgress {
    static {
        // Read once, before the client's first class: policies may say which of a server's hosts they mean.
        if (System.getProperty("jdk.httpclient.allowRestrictedHeaders") == null) {
            System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        }
    }

    /** Headers that belong to the connection, which the client makes itself. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "transfer-encoding", "upgrade");

    /** Larger answers would take the memory of everybody else. */
    private static final long MOST_BYTES = 256L << 20;

    private final HttpClient usual = builder().build();

    private static HttpClient.Builder builder() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(EnvironmentProxies.of(System.getenv()));
    }

    HttpReply send(HttpCall call) throws IOException {
        TlsChoice tls = call.tls();
        if (tls == null) {
            return send(usual, call);
        }
        HttpClient.Builder builder = builder();
        TlsContexts.apply(tls, builder);
        try (HttpClient client = builder.build()) {
            return send(client, call);
        }
    }

    private static HttpReply send(HttpClient client, HttpCall call) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(
                request(call), HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            HttpResponse<byte[]> response = call.timeout().isPositive()
                    ? answer.get(call.timeout().toNanos(), TimeUnit.NANOSECONDS)
                    : answer.get();
            return new HttpReply(
                    response.statusCode(), lowerCase(response.headers().map()), response.body());
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new SocketTimeoutException("no answer in time");
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw described(call, failed.getCause());
        }
    }

    static boolean isOfTheConnection(String header) {
        return OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }

    private static HttpRequest request(HttpCall call) throws IOException {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(call.url()));
            HttpRequest.BodyPublisher body = call.body().length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(call.body());
            request.method(call.method(), body);
            call.headers().forEach((name, value) -> {
                if (!isOfTheConnection(name)) {
                    request.setHeader(name, value);
                }
            });
            return request.build();
        } catch (IllegalArgumentException malformed) {
            throw new IOException("malformed request: " + malformed.getMessage(), malformed);
        }
    }

    private static Map<String, List<String>> lowerCase(Map<String, List<String>> headers) {
        Map<String, List<String>> lower = new TreeMap<>();
        headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), values));
        return lower;
    }

    /** A failure in the reference's words, where it has known ones. */
    private static IOException described(HttpCall call, @Nullable Throwable cause) {
        URI url = URI.create(call.url());
        if (cause instanceof ConnectException refused) {
            if (refused.getCause() instanceof UnresolvedAddressException
                    || refused.getCause() instanceof ConnectException inner
                            && inner.getCause() instanceof UnresolvedAddressException) {
                return new UnknownHostException("dial tcp: lookup " + url.getHost() + ": no such host");
            }
            int port = url.getPort() >= 0 ? url.getPort() : "https".equals(url.getScheme()) ? 443 : 80;
            return new ConnectException("dial tcp " + url.getHost() + ":" + port + ": connect: connection refused");
        }
        return cause instanceof IOException failed ? failed : new IOException(String.valueOf(cause), cause);
    }
}
