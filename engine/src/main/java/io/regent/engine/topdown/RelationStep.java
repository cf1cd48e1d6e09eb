package io.regent.engine.topdown;

import io.regent.builtins.BuiltinFunction;
import io.regent.rego.ast.Expr;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** A call with any number of results, such as {@code walk}. */
final class RelationStep extends Step {
    private final BuiltinFunction function;
    private final Expression[] args;
    private final @Nullable Pattern output;

    RelationStep(Expr source, BuiltinFunction function, Expression[] args, @Nullable Pattern output) {
        super(source);
        this.function = function;
        this.args = args;
        this.output = output;
    }

    @Override
    boolean each(Frame frame, Solutions out) {
        Value[] values = Composites.values(args, frame);
        if (values == null) {
            return true;
        }
        for (Value result : frame.evaluation.builtins.callRelation(frame, function, values)) {
            frame.evaluation.tick(frame);
            if ((output == null || output.match(frame, result)) && !proceed(frame, out)) {
                return false;
            }
        }
        return true;
    }
}
