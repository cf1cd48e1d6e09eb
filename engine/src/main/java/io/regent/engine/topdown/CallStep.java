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
        Callable replacement = replacement(frame.evaluation.world);
        if (!((replacement == null ? function : replacement) instanceof ValueGroup rules)) {
            return super.each(frame, out);
        }
        Value[] values = Composites.values(args, frame);
        return values == null || callFromInside(frame, rules, replacement != null, values, out);
    }

    /** Goes on from inside the function, as listeners expect. */
    private boolean callFromInside(Frame frame, ValueGroup rules, boolean mocked, Value[] values, Solutions out) {
        Evaluation evaluation = frame.evaluation;
        World world = evaluation.world;
        World inside = mocked ? world.withoutMocks() : world;
        Continuation rest = new Continuation() {
            @Override
            boolean proceed(Value value) {
                evaluation.world = world;
                boolean more = !accepts(frame, value) || CallStep.this.proceed(frame, out);
                evaluation.world = inside;
                return more;
            }

            @Override
            boolean tellsRedo(Value value) {
                return output != null || value != Bool.FALSE;
            }
        };
        evaluation.world = inside;
        rules.call(frame, values, rest);
        evaluation.world = world;
        return rest.goesOn();
    }
}
