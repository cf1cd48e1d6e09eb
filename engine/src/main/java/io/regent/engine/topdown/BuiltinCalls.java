package io.regent.engine.topdown;

import io.regent.builtins.BuiltinContext;
import io.regent.builtins.BuiltinException;
import io.regent.builtins.BuiltinFunction;
import io.regent.builtins.Egress;
import io.regent.engine.EvaluationOptions;
import io.regent.engine.trace.Op;
import io.regent.rego.Capabilities;
import io.regent.rego.Codes;
import io.regent.rego.Location;
import io.regent.rego.RegoException;
import io.regent.value.Arr;
import io.regent.value.Value;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Calls built-ins for one evaluation, and tells them what they may know of it. */
final class BuiltinCalls implements BuiltinContext {
    private final Evaluation evaluation;
    private final EvaluationOptions options;
    private final Map<Object, Object> remembered = new HashMap<>();
    private @Nullable Frame caller;
    private @Nullable RandomGenerator random;
    private long now;

    BuiltinCalls(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.options = evaluation.options;
        this.now = options.nowNanos();
    }

    /** The result; null when undefined or when the call failed and errors do not end the evaluation. */
    @Nullable
    Value call(Frame frame, BuiltinFunction function, boolean nondeterministic, Value[] args) {
        Instruments instruments = evaluation.instruments;
        return instruments == null
                ? result(frame, function, nondeterministic, args)
                : instruments.time(Instruments.BUILTIN_CALL, () -> result(frame, function, nondeterministic, args));
    }

    private @Nullable Value result(Frame frame, BuiltinFunction function, boolean nondeterministic, Value[] args) {
        caller = frame;
        try {
            Value result = nondeterministic ? onceCalled(function, args) : function.call(this, args);
            evaluation.budget().checkTime(frame);
            return result;
        } catch (BuiltinException failure) {
            failed(frame, function.name(), failure);
            return null;
        }
    }

    /** The results of a relation. */
    Iterable<? extends Value> callRelation(Frame frame, BuiltinFunction function, Value[] args) {
        Instruments instruments = evaluation.instruments;
        return instruments == null
                ? results(frame, function, args)
                : instruments.time(Instruments.BUILTIN_CALL, () -> results(frame, function, args));
    }

    private Iterable<? extends Value> results(Frame frame, BuiltinFunction function, Value[] args) {
        caller = frame;
        try {
            return function.callRelation(this, args);
        } catch (BuiltinException failure) {
            failed(frame, function.name(), failure);
            return List.of();
        }
    }

    private @Nullable Value onceCalled(BuiltinFunction function, Value[] args) {
        Object key = List.of(function.name(), Arr.of(args));
        Object known = remembered.get(key);
        if (known == null) {
            Value result = function.call(this, args);
            known = result == null ? World.UNDEFINED : result;
            remembered.put(key, known);
        }
        return known instanceof Value value ? value : null;
    }

    private void failed(Frame frame, String name, BuiltinException failure) {
        boolean ends = endsEvaluation(failure.kind());
        String message = (ends ? "" : name + ": ") + failure.getMessage();
        RegoException error = Evaluation.error(frame, code(failure.kind()), message);
        if (ends) {
            throw error;
        }
        evaluation.builtinErrors().addAll(error.diagnostics());
    }

    private static boolean endsEvaluation(BuiltinException.Kind kind) {
        return kind == BuiltinException.Kind.CANCELLED || kind == BuiltinException.Kind.CONFLICT;
    }

    private static String code(BuiltinException.Kind kind) {
        return switch (kind) {
            case OPERAND -> Codes.EVAL_TYPE;
            case FAILURE -> Codes.EVAL_BUILTIN;
            case CONFLICT -> Codes.EVAL_CONFLICT;
            case CANCELLED -> Codes.EVAL_CANCEL;
        };
    }

    private Frame caller() {
        if (caller == null) {
            throw new IllegalStateException("no built-in is called");
        }
        return caller;
    }

    @Override
    public long nowNanos() {
        if (now == 0) {
            Instant instant = Instant.now();
            now = instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
        }
        return now;
    }

    @Override
    public RandomGenerator random() {
        if (random == null) {
            random = options.seed() == 0 ? new SplittableRandom() : new SplittableRandom(options.seed());
        }
        return random;
    }

    @Override
    public void checkCancelled() {
        evaluation.budget().check(caller());
    }

    @Override
    @SuppressWarnings("unchecked") // INVARIANT: a key belongs to one call site, which always computes the same type.
    public <T> T remember(Object key, Supplier<T> compute) {
        Object known = remembered.get(key);
        if (known == null) {
            known = compute.get();
            remembered.put(key, known);
        }
        return (T) known;
    }

    @Override
    public Egress egress() {
        if (options.egress() == null) {
            throw BuiltinException.failure("connections to other machines are not allowed here");
        }
        return options.egress();
    }

    @Override
    public Location location() {
        return caller().location();
    }

    @Override
    public Capabilities capabilities() {
        return evaluation.program.capabilities();
    }

    @Override
    public Value runtime() {
        return options.runtime();
    }

    @Override
    public void print(String line) {
        if (options.print() != null) {
            options.print().print(location(), line);
        }
    }

    @Override
    public void note(String message) {
        Frame frame = caller();
        if (frame.at != null) {
            evaluation.emit(frame, Op.NOTE, frame.at, message, null);
        }
    }
}
