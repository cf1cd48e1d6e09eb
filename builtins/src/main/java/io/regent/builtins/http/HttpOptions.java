package io.regent.builtins.http;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.Trimming;
import io.regent.builtins.time.Durations;
import io.regent.builtins.time.TimeException;
import io.regent.value.Bool;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The members of a request, read one by one. INVARIANT: they were checked to be known. */
final class HttpOptions {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);

    private final Obj request;

    HttpOptions(Obj request) {
        this.request = request;
    }

    @Nullable
    Value get(String name) {
        return request.get(name);
    }

    /** The text under a name without quotes around it; empty when there is none. */
    String text(String name) {
        Value value = request.get(name);
        if (value == null) {
            return "";
        }
        if (value instanceof Str text) {
            return Trimming.both(text.text(), "\"");
        }
        throw BuiltinException.failure("\"" + name + "\" must be a string");
    }

    String method() {
        String method = text("method").toUpperCase(Locale.ROOT);
        boolean token = method.chars().allMatch(c -> c > ' ' && c < 0x7F && "()<>@,;:\\\"/[]?={}".indexOf(c) < 0);
        if (!token) {
            throw BuiltinException.failure("net/http: invalid method " + Str.of(method));
        }
        return method.isEmpty() ? "GET" : method;
    }

    /** A switch that is read as a truth value of any spelling that is one in JSON. */
    boolean isOn(String name) {
        Value value = request.get(name);
        if (value == null || value instanceof Bool) {
            return value == Bool.TRUE;
        }
        if (value instanceof Num number && (number.equals(Num.of(1)) || number.equals(Num.of(0)))) {
            return number.equals(Num.of(1));
        }
        throw BuiltinException.failure("strconv.ParseBool: parsing " + Str.of(value.toString()) + ": invalid syntax");
    }

    /** A switch that has to be a truth value. */
    boolean isTrue(String name) {
        Value value = request.get(name);
        if (value == null || value instanceof Bool) {
            return value == Bool.TRUE;
        }
        throw BuiltinException.failure("invalid value for \"" + name + "\" field");
    }

    /** A number from 0 on; 0 when there is none. */
    int count(String name) {
        Value value = request.get(name);
        Integer count = value instanceof Num number ? number.toIntExact() : value == null ? Integer.valueOf(0) : null;
        if (count == null || count < 0) {
            throw BuiltinException.failure("invalid value " + value + " for field \"" + name + "\"");
        }
        return count;
    }

    Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Value value = request.get("headers");
        if (value == null) {
            return headers;
        }
        if (!(value instanceof Obj members)) {
            throw BuiltinException.failure("invalid type for headers key");
        }
        members.forEach((name, content) -> {
            if (!(name instanceof Str key) || !(content instanceof Str text)) {
                throw BuiltinException.failure("invalid type for headers value \"" + content + "\"");
            }
            headers.put(key.text(), text.text());
        });
        return headers;
    }

    Duration timeout() {
        Value value = request.get("timeout");
        if (value == null) {
            return defaultTimeout(System.getenv("HTTP_SEND_TIMEOUT"));
        }
        if (value instanceof Num number) {
            Long nanos = number.toLongExact();
            if (nanos == null) {
                throw BuiltinException.failure("invalid timeout number value " + value + ", must be int64");
            }
            return Duration.ofNanos(nanos);
        }
        if (value instanceof Str text) {
            return duration(text);
        }
        throw BuiltinException.operand(1, "'timeout' must be one of {string, number} but got " + value.typeName());
    }

    static Duration defaultTimeout(@Nullable String environment) {
        if (environment == null || environment.isEmpty()) {
            return DEFAULT_TIMEOUT;
        }
        try {
            return Duration.ofNanos(Durations.parse(environment));
        } catch (TimeException malformed) {
            throw BuiltinException.failure("invalid value for HTTP_SEND_TIMEOUT: " + malformed.getMessage());
        }
    }

    private static Duration duration(Str text) {
        try {
            boolean number = !text.text().isEmpty() && text.text().chars().allMatch(c -> c >= '0' && c <= '9');
            return Duration.ofNanos(number ? Long.parseLong(text.text()) : Durations.parse(text.text()));
        } catch (TimeException | NumberFormatException malformed) {
            throw BuiltinException.failure("invalid timeout value " + text + ": " + malformed.getMessage());
        }
    }
}
