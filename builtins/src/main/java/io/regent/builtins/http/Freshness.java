package io.regent.builtins.http;

import io.regent.builtins.HttpReply;
import io.regent.builtins.time.Layout;
import io.regent.builtins.time.TimeException;
import io.regent.builtins.time.TimeParse;
import io.regent.builtins.time.TimeParse.Moment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How long answers may be kept (RFC 9111), as far as the reference looks. */
final class Freshness {
    private static final Set<Integer> CACHEABLE = Set.of(200, 203, 204, 206, 300, 301, 404, 405, 410, 414, 501);
    private static final long NANOS = 1_000_000_000L;
    private static final List<Layout> DATES =
            List.of(Layout.of("Mon, 02 Jan 2006 15:04:05 GMT"), Layout.named("RFC850"), Layout.named("ANSIC"));

    private Freshness() {}

    static boolean isCacheable(int status) {
        return CACHEABLE.contains(status);
    }

    static boolean mayBeStored(HttpReply reply) {
        return !directives(reply).containsKey("no-store");
    }

    /** When an answer expires, in nanoseconds since 1970; 0 when it does not say; null when that cannot be known. */
    static @Nullable Long expiry(HttpReply reply) {
        String age = directives(reply).get("max-age");
        if (age == null) {
            Long expires = date(header(reply, "expires"));
            return expires == null ? Long.valueOf(0) : expires;
        }
        Long date = date(header(reply, "date"));
        boolean digits = !age.isEmpty() && age.chars().allMatch(c -> c >= '0' && c <= '9');
        return date == null || !digits ? null : Long.valueOf(date + seconds(age) * NANOS);
    }

    private static long seconds(String digits) {
        return digits.length() > 10 ? Integer.MAX_VALUE : Math.min(Long.parseLong(digits), Integer.MAX_VALUE);
    }

    private static Map<String, String> directives(HttpReply reply) {
        Map<String, String> directives = new TreeMap<>();
        for (String part : header(reply, "cache-control").split(",", -1)) {
            String directive = part.strip();
            int equals = directive.indexOf('=');
            if (equals < 0) {
                directives.put(directive, "");
            } else if (directive.indexOf('=', equals + 1) < 0) {
                directives.put(directive.substring(0, equals).strip(), directive.substring(equals + 1));
            }
        }
        return directives;
    }

    static String header(HttpReply reply, String name) {
        List<String> values = reply.headers().getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    private static @Nullable Long date(String text) {
        for (Layout layout : DATES) {
            Long nanos = date(layout, text);
            if (nanos != null) {
                return nanos;
            }
        }
        return null;
    }

    private static @Nullable Long date(Layout layout, String text) {
        try {
            Moment moment = TimeParse.parse(layout, text);
            return moment.epochSecond() * NANOS;
        } catch (TimeException other) {
            return null;
        }
    }
}
