package io.regent.builtins;

import io.regent.builtins.http.CachedExchange;
import io.regent.builtins.http.HttpExchange;
import io.regent.builtins.http.NetworkException;
import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.value.Bool;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code http.send}. */
final class HttpSend {
    private HttpSend() {}

    @Builtin(
            name = "http.send",
            signature = "(request: object[string: any]) => response: object[any: any]",
            description = "Returns a HTTP response to the given HTTP request.",
            parameters = {"the HTTP request object", "the HTTP response object"},
            nondeterministic = true)
    static Obj send(BuiltinContext context, Obj request) {
        boolean raises = raisesErrors(request);
        Supplier<Answer> answer =
                () -> raises ? answered(context, request) : new Answer(described(context, request), null);
        return context.remember(List.of("http.send", HttpRequests.shareable(request)), answer)
                .result();
    }

    /** What came of a request, the same during a query. */
    private record Answer(@Nullable Obj reply, @Nullable BuiltinException failure) {
        Obj result() {
            if (reply == null) {
                throw Objects.requireNonNull(failure);
            }
            return reply;
        }
    }

    private static Answer answered(BuiltinContext context, Obj request) {
        try {
            return new Answer(exchange(context, request), null);
        } catch (NetworkException failed) {
            return new Answer(null, BuiltinException.failure(failed.callMessage()));
        }
    }

    private static boolean raisesErrors(Obj request) {
        Value raise = request.get("raise_error");
        if (raise == null || raise instanceof Bool) {
            return raise != Bool.FALSE;
        }
        throw BuiltinException.failure("invalid value for raise_error field");
    }

    private static Obj exchange(BuiltinContext context, Obj request) throws NetworkException {
        HttpRequests.checkKeys(request);
        Obj key = HttpRequests.cacheKey(request);
        int forcedSeconds = forcedSeconds(request);
        boolean cached = truth(request, "cache") || forcedSeconds >= 0;
        HttpExchange exchange = new HttpExchange(context, request, host -> NameLookups.checkAllowed(context, host));
        AnswerCache cache = cached ? context.egress().answers() : null;
        return exchange.shown(
                cache == null
                        ? exchange.reply(Map.of())
                        : new CachedExchange(exchange, cache, key, context.nowNanos(), forcedSeconds).reply());
    }

    /** How long an answer has to be kept; -1 when that is not said. */
    private static int forcedSeconds(Obj request) {
        if (!truth(request, "force_cache")) {
            return -1;
        }
        Value seconds = request.get("force_cache_duration_seconds");
        if (seconds == null) {
            throw BuiltinException.failure("'force_cache' set but 'force_cache_duration_seconds' parameter is missing");
        }
        String text = Str.of(seconds.toString()).toString();
        Long exact = seconds instanceof Num number ? Expect.plainLong(number) : null;
        if (exact == null) {
            throw BuiltinException.failure("strconv.ParseInt: parsing " + text + ": invalid syntax");
        }
        if (exact != exact.intValue()) {
            throw BuiltinException.failure("strconv.ParseInt: parsing " + text + ": value out of range");
        }
        return Math.max(exact.intValue(), 0);
    }

    private static boolean truth(Obj request, String name) {
        Value value = request.get(name);
        if (value == null || value instanceof Bool) {
            return value == Bool.TRUE;
        }
        throw BuiltinException.failure("invalid value for \"" + name + "\" field");
    }

    /** The answer, or a description of why there is none. */
    private static Obj described(BuiltinContext context, Obj request) {
        try {
            return exchange(context, request);
        } catch (NetworkException failed) {
            return failure("eval_http_send_network_error", String.valueOf(failed.getMessage()));
        } catch (BuiltinException failed) {
            return failure("eval_http_send_internal_error", message(context, failed));
        }
    }

    private static String message(BuiltinContext context, BuiltinException failed) {
        String code = switch (failed.kind()) {
            case OPERAND -> Codes.EVAL_TYPE;
            case FAILURE -> Codes.EVAL_BUILTIN;
            case CONFLICT, CANCELLED -> throw failed;
        };
        return new Diagnostic(code, "http.send: " + failed.getMessage(), context.location()).toString();
    }

    private static Obj failure(String code, String message) {
        Obj error = Obj.of("code", Str.of(code), "message", Str.of(message));
        return Obj.of("status_code", Num.of(0), "error", error);
    }
}
