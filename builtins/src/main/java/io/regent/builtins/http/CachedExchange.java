package io.regent.builtins.http;

import io.regent.builtins.AnswerCache;
import io.regent.builtins.AnswerCache.Entry;
import io.regent.builtins.HttpReply;
import io.regent.value.Obj;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An exchange whose answer may come from, and goes to, a cache; what has expired is asked for again with its tag or date. */
public final class CachedExchange {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final long NANOS = 1_000_000_000L;

    private final HttpExchange exchange;
    private final AnswerCache cache;
    private final Obj key;
    private final long now;
    private final int forcedSeconds;

    /**
     * The exchange with its cache.
     *
     * @param key what requests have to share to get the same answer
     * @param now the time of the query in nanoseconds since 1970
     * @param forcedSeconds how long the answer is to be kept whatever it says; 0 when it decides itself
     */
    public CachedExchange(HttpExchange exchange, AnswerCache cache, Obj key, long now, int forcedSeconds) {
        this.exchange = exchange;
        this.cache = cache;
        this.key = key;
        this.now = now;
        this.forcedSeconds = forcedSeconds;
    }

    public HttpReply reply() throws NetworkException {
        Entry known = cache.get(key);
        if (known != null && now < known.expiresNanos()) {
            return known.reply();
        }
        HttpReply reply = known == null ? null : revalidated(known.reply());
        return reply == null ? stored(exchange.reply(Map.of())) : reply;
    }

    /** The answer as it is now, if the server can tell from the one that expired; else null. */
    private @Nullable HttpReply revalidated(HttpReply expired) throws NetworkException {
        Map<String, String> conditions = new TreeMap<>();
        addIfThere(conditions, "if-none-match", Freshness.header(expired, "etag"));
        addIfThere(conditions, "if-modified-since", Freshness.header(expired, "last-modified"));
        cache.remove(key);
        if (conditions.isEmpty()) {
            return null;
        }
        HttpReply answer = exchange.reply(conditions);
        return switch (answer.status()) {
            case OK -> stored(answer);
            case NOT_MODIFIED -> {
                HttpReply updated = withHeaders(expired, answer.headers());
                keep(updated, expiry(answer));
                yield updated;
            }
            default -> null;
        };
    }

    private static void addIfThere(Map<String, String> conditions, String name, String value) {
        if (!value.isEmpty()) {
            conditions.put(name, value);
        }
    }

    private static HttpReply withHeaders(HttpReply reply, Map<String, List<String>> changed) {
        Map<String, List<String>> headers = new TreeMap<>(reply.headers());
        headers.putAll(changed);
        return new HttpReply(reply.status(), headers, reply.body());
    }

    private HttpReply stored(HttpReply reply) {
        boolean wanted = forcedSeconds > 0 || Freshness.mayBeStored(reply);
        if (wanted && Freshness.isCacheable(reply.status())) {
            keep(reply, expiry(reply));
        }
        return reply;
    }

    private void keep(HttpReply reply, @Nullable Long expires) {
        if (expires != null) {
            cache.put(key, new Entry(reply, expires));
        }
    }

    private @Nullable Long expiry(HttpReply reply) {
        return forcedSeconds > 0 ? Long.valueOf(now + forcedSeconds * NANOS) : Freshness.expiry(reply);
    }
}
