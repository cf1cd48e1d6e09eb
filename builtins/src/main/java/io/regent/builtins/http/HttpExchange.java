package io.regent.builtins.http;

import io.regent.builtins.BuiltinContext;
import io.regent.builtins.BuiltinException;
import io.regent.builtins.HttpCall;
import io.regent.builtins.HttpReply;
import io.regent.builtins.JsonText;
import io.regent.builtins.SocketUrl;
import io.regent.builtins.TlsChoice;
import io.regent.builtins.UriParser;
import io.regent.value.BinaryText;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Sends a request, follows redirects and tries again, as far as the request asks for it. */
public final class HttpExchange {
    private static final int MAX_REDIRECTS = 10;
    private static final Duration FIRST_DELAY = Duration.ofMillis(100);
    private static final Duration LAST_DELAY = Duration.ofSeconds(60);

    private final BuiltinContext context;
    private final HttpOptions options;
    private final Consumer<String> allowed;

    /**
     * An exchange for one request.
     *
     * @param allowed fails when a host may not be reached
     */
    public HttpExchange(BuiltinContext context, Obj request, Consumer<String> allowed) {
        this.context = context;
        this.options = new HttpOptions(request);
        this.allowed = allowed;
    }

    /** An answer as it is shown to policies. */
    public Obj shown(HttpReply reply) {
        return ReplyJson.of(reply, options.isTrue("force_json_decode"), options.isTrue("force_yaml_decode"));
    }

    /** The answer; {@code conditions} are headers to send besides those of the request. */
    public HttpReply reply(Map<String, String> conditions) throws NetworkException {
        String method = options.method();
        String url = options.text("url");
        checkAllowed(url);
        HttpCall call = call(method, url, conditions);
        options.isTrue("force_json_decode");
        options.isTrue("force_yaml_decode");
        int retries = options.count("max_retry_attempts");
        boolean redirects = options.isOn("enable_redirect");
        return retried(call, redirects, retries);
    }

    private HttpCall call(String method, String url, Map<String, String> conditions) {
        Map<String, String> headers = options.headers();
        headers.putAll(conditions);
        byte[] body = body();
        String host = headers.getOrDefault("Host", "");
        TlsChoice tls = new TlsOptions(options).read(host);
        headers.putIfAbsent("User-Agent", userAgent());
        return new HttpCall(method, url, headers, body, options.timeout(), tls);
    }

    private String userAgent() {
        Value version = context.runtime() instanceof Obj runtime ? runtime.get("version") : null;
        return "Regent" + (version instanceof Str text ? "/" + text.text() : "");
    }

    private byte[] body() {
        if (options.get("raw_body") != null) {
            return BinaryText.encode(options.text("raw_body"));
        }
        Value body = options.get("body");
        return body == null ? new byte[0] : BinaryText.encode(JsonText.marshal(body));
    }

    private void checkAllowed(String url) {
        String host = UriParser.parse(url).host();
        int colon = host.indexOf(':');
        allowed.accept(colon < 0 ? host : host.substring(0, colon));
    }

    private HttpReply retried(HttpCall call, boolean redirects, int retries) throws NetworkException {
        for (int attempt = 0; ; attempt++) {
            try {
                return redirected(call, redirects);
            } catch (NetworkException failed) {
                if (attempt == retries) {
                    throw failed;
                }
                pause(attempt);
            }
        }
    }

    /** Waits twice as long after each attempt, in steps that a cancelled query ends. */
    private void pause(int attempt) {
        long millis = Math.min(FIRST_DELAY.toMillis() << Math.min(attempt, 20), LAST_DELAY.toMillis());
        try {
            for (long waited = 0; waited < millis; waited += FIRST_DELAY.toMillis()) {
                context.checkCancelled();
                Thread.sleep(FIRST_DELAY.toMillis());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw BuiltinException.cancelled("http.send: interrupted");
        }
    }

    private HttpReply redirected(HttpCall first, boolean redirects) throws NetworkException {
        HttpCall call = first;
        for (int hops = 0; ; hops++) {
            HttpReply reply = once(call);
            List<String> location = reply.headers().getOrDefault("location", List.of());
            if (!redirects || !isRedirect(reply.status()) || location.isEmpty()) {
                return reply;
            }
            if (hops == MAX_REDIRECTS) {
                throw NetworkException.of(first, "stopped after " + MAX_REDIRECTS + " redirects", false);
            }
            call = next(call, reply.status(), location.get(0));
            checkAllowed(call.url());
        }
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** The request that a redirect leads to: to another host without what identifies the sender, mostly as a GET. */
    private static HttpCall next(HttpCall call, int status, String location) throws NetworkException {
        URI from;
        URI to;
        try {
            from = URI.create(call.url());
            to = from.resolve(location);
        } catch (IllegalArgumentException malformed) {
            throw NetworkException.of(call, "failed to parse Location header " + Str.of(location), false);
        }
        boolean same = status == 307 || status == 308 || call.method().equals("HEAD");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(call.headers());
        headers.remove("Host");
        if (!String.valueOf(to.getHost()).equalsIgnoreCase(String.valueOf(from.getHost()))) {
            List.of("Authorization", "Cookie", "WWW-Authenticate").forEach(headers::remove);
        }
        return new HttpCall(
                same ? call.method() : "GET",
                to.toString(),
                headers,
                same ? call.body() : new byte[0],
                call.timeout(),
                call.tls());
    }

    private HttpReply once(HttpCall call) throws NetworkException {
        SocketUrl socket = SocketUrl.of(call.url());
        String scheme = UriParser.parse(call.url()).scheme();
        if (socket == null && !Set.of("http", "https").contains(scheme)) {
            throw NetworkException.of(call, "unsupported protocol scheme " + Str.of(scheme), false);
        }
        String shown = socket == null ? call.url() : socket.url();
        context.checkCancelled();
        try {
            return context.egress().send(call);
        } catch (SocketTimeoutException late) {
            String reason = "context deadline exceeded (Client.Timeout exceeded while awaiting headers)";
            throw NetworkException.of(call.method(), shown, reason, true);
        } catch (IOException failed) {
            throw NetworkException.of(call.method(), shown, String.valueOf(failed.getMessage()), false);
        }
    }

    /** {@code GET} as {@code Get}. */
    static String titled(String method) {
        return method.substring(0, 1) + method.substring(1).toLowerCase(Locale.ROOT);
    }
}
