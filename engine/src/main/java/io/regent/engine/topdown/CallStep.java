package io.regent.engine.topdown;

import io.regent.rego.ast.Expr;
import io.regent.value.Bool;
import io.regent.value.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call with known arguments. Without an output it holds unless the result is {@code false}. */
final class CallStep extends Step {
    private final String name;
    private final Callable function;
    private final Expression[] args;
    private final @Nullable Pattern output;
    private final boolean isVoid;

    /**
     * @param name under which {@code with} may replace the function
     * @param isVoid whether there is no result to look at
     */
    CallStep(Expr source, String name, Callable function, Expression[] args, @Nullable Pattern output, boolean isVoid) {
        super(source);
        this.name = name;
        this.function = function;
        this.args = args;
        this.output = output;
        this.isVoid = isVoid;
    }

    @Override
    boolean single() {
        return !(function instanceof ValueGroup rules && rules.isUndecided());
    }

    @Override
    boolean holds(Frame frame) {
        Value[] values = Composites.values(args, frame);
        if (values == null) {
            return false;
        }
        frame.at = this;
        Value result = call(frame, values);
        return isVoid || (result != null && accepts(frame, result));
    }

    private boolean accepts(Frame frame, Value result) {
        return output == null ? result != Bool.FALSE : output.match(frame, result);
    }

    private @Nullable Value call(Frame frame, Value[] values) {
        Callable replacement = replacement(frame.evaluation.world);
        return replacement == null ? function.call(frame, values) : mocked(frame, replacement, values);
    }

    private @Nullable Callable replacement(World world) {
        Map<String, Callable> mocks = world.mocks;
        return mocks == null ? null : mocks.get(name);
    }

    /** Replacements run without any replacement themselves. */
    private static @Nullable Value mocked(Frame frame, Callable replacement, Value[] values) {
        World world = frame.evaluation.world;
        frame.evaluation.world = world.withoutMocks();
        Value result = replacement.call(frame, values);
        frame.evaluation.world = world;
        return result;
    }

    @Override
    boolean each(Frame frame, Solutions out) {
        if (!(function instanceof ValueGroup rules) || replacement(frame.evaluation.world) != null) {
            return super.each(frame, out);
        }
        Value[] values = Composites.values(args, frame);
        return values == null || tracedCall(frame, rules, values, out);
    }

    /** Goes on from inside the function, as listeners expect. */
    private boolean tracedCall(Frame frame, ValueGroup rules, Value[] values, Solutions out) {
        Continuation rest = new Continuation() {
            @Override
            boolean proceed(Value value) {
                return !accepts(frame, value) || CallStep.this.proceed(frame, out);
            }
        };
        rules.call(frame, values, rest);
        return rest.goesOn();
    }
}
