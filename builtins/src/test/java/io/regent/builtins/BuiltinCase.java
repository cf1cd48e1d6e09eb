package io.regent.builtins;

import static java.util.Objects.requireNonNull;

import io.regent.testkit.Terms;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One call of a case file and what has to come of it, see {@code cases/README.md}.
 *
 * @param outcome the result as Rego text, {@code undefined}, or {@code code | message}
 */
record BuiltinCase(String call, String outcome, boolean fails, long now, boolean cancelled) {
    static BuiltinCase of(Value entry) {
        Obj members = (Obj) entry;
        Value gives = members.get("gives");
        return new BuiltinCase(
                text(members, "call"),
                gives instanceof Str result
                        ? expected(result.text())
                        : failure((Obj) requireNonNull(members.get("fails"))),
                gives == null,
                members.get("now") instanceof Num now ? now.longValue() : FakeContext.NOW,
                members.get("cancelled") == Bool.TRUE);
    }

    private static String expected(String result) {
        return result.equals("undefined") ? result : Terms.read(result).toString();
    }

    private static String failure(Obj fails) {
        return text(fails, "code") + " | " + text(fails, "message");
    }

    private static String text(Obj members, String key) {
        return ((Str) requireNonNull(members.get(key), key)).text();
    }

    boolean givesValue() {
        return !fails && !outcome.equals("undefined");
    }

    /** What comes of the call, in the form of {@link #outcome}. */
    String actual() {
        Terms.Call parsed = Terms.readCall(call);
        BuiltinFunction function = requireNonNull(Families.find(parsed.function()), parsed.function());
        Value[] args = parsed.args().toArray(new Value[0]);
        try {
            Value result = result(function, new FakeContext(now, cancelled), args);
            return result == null ? "undefined" : result.toString();
        } catch (BuiltinException failure) {
            return code(failure.kind()) + " | " + parsed.function() + ": " + failure.getMessage();
        }
    }

    private static @Nullable Value result(BuiltinFunction function, BuiltinContext context, Value[] args) {
        if (!function.declaration().relation()) {
            return function.call(context, args);
        }
        Arr.Builder results = Arr.builder();
        function.callRelation(context, args).forEach(results::add);
        return results.build();
    }

    private static String code(BuiltinException.Kind kind) {
        return switch (kind) {
            case OPERAND -> "eval_type_error";
            case FAILURE -> "eval_builtin_error";
            case CONFLICT -> "eval_conflict_error";
            case CANCELLED -> "eval_cancel_error";
        };
    }
}
