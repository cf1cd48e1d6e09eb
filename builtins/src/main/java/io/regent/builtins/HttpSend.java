package io.regent.builtins;

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

/** {@code http.send}. */
final class HttpSend {
    private HttpSend() {}

    @Builtin(
            name = "http.send",
            signature = "(request: object[string: any]) => response: object[any: any]",
            description =
                    "Sends a request over HTTP and gives the answer, the same for the same request during a query.",
            nondeterministic = true)
    static Obj send(BuiltinContext context, Obj request) {
        if (raisesErrors(request)) {
            return context.remember(List.of("http.send", request), () -> sent(context, request));
        }
        return context.remember(List.of("http.send", request), () -> described(context, request));
    }

    private static boolean raisesErrors(Obj request) {
        Value raise = request.get("raise_error");
        if (raise == null || raise instanceof Bool) {
            return raise != Bool.FALSE;
        }
        throw BuiltinException.failure("invalid value for raise_error field");
    }

    private static Obj sent(BuiltinContext context, Obj request) {
        try {
            return exchange(context, request);
        } catch (NetworkException failed) {
            throw BuiltinException.failure(failed.callMessage());
        }
    }

    private static Obj exchange(BuiltinContext context, Obj request) throws NetworkException {
        HttpRequests.checkKeys(request);
        checkCaching(request);
        return new HttpExchange(context, request, host -> NameLookups.checkAllowed(context, host)).send();
    }

    /** Answers are kept for the query only; that a request allows more makes no difference, but it has to be well-formed. */
    private static void checkCaching(Obj request) {
        boolean forced = truth(request, "force_cache");
        truth(request, "cache");
        Value seconds = request.get("force_cache_duration_seconds");
        if (forced && seconds == null) {
            throw BuiltinException.failure("'force_cache' set but 'force_cache_duration_seconds' parameter is missing");
        }
        if (forced && !(seconds instanceof Num number && number.toLongExact() != null)) {
            throw BuiltinException.failure(
                    "strconv.ParseInt: parsing " + Str.of(String.valueOf(seconds)) + ": invalid syntax");
        }
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
