package io.regent.builtins;

import io.regent.value.Obj;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers to requests of {@code http.send} that ask for it, kept beyond a query. The oldest make room for new ones. Safe for
 * several threads.
 */
public final class AnswerCache {
    private static final long DEFAULT_BYTES = 64L << 20;

    /** An answer and the time until which it need not be asked for again, in nanoseconds since 1970. */
    public record Entry(HttpReply reply, long expiresNanos) {
        private long bytes() {
            long bytes = reply.body().length;
            for (var header : reply.headers().entrySet()) {
                bytes += header.getKey().length();
                for (String value : header.getValue()) {
                    bytes += value.length();
                }
            }
            return bytes;
        }
    }

    private final long maxBytes;
    private final Map<Obj, Entry> entries = new LinkedHashMap<>();
    private long bytes;

    /** @param maxBytes how much all answers may hold together; larger ones are not kept */
    public AnswerCache(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** A cache that holds 64 MiB. */
    public static AnswerCache ofDefaultSize() {
        return new AnswerCache(DEFAULT_BYTES);
    }

    /** The answer to a request, expired or not; null when there is none. */
    public synchronized @Nullable Entry get(Obj request) {
        return entries.get(request);
    }

    public synchronized void remove(Obj request) {
        Entry removed = entries.remove(request);
        bytes -= removed == null ? 0 : removed.bytes();
    }

    public synchronized void put(Obj request, Entry entry) {
        remove(request);
        if (entry.bytes() > maxBytes) {
            return;
        }
        Iterator<Entry> oldest = entries.values().iterator();
        while (bytes + entry.bytes() > maxBytes && oldest.hasNext()) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
        entries.put(request, entry);
        bytes += entry.bytes();
    }
}
