package io.regent.engine.topdown;

import io.regent.builtins.BuiltinFunction;
import io.regent.builtins.Families;
import io.regent.engine.EvaluationOptions;
import io.regent.engine.trace.Locals;
import io.regent.engine.trace.Op;
import io.regent.engine.trace.TraceEvent;
import io.regent.engine.trace.TraceListener;
import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.RegoException;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Calls of built-ins for an evaluation that is not topdown's own, with its limits. For one thread. */
public final class Calls {
    private static final String PRINT = "internal.print";

    private final Evaluation evaluation;

    /** Calls for one evaluation. */
    public Calls(Program program, EvaluationOptions options) {
        World world = new World(null, options.input(), Obj.EMPTY, null, null, program.groupCount());
        this.evaluation = new Evaluation(program, Map.of(), world, options);
    }

    private Frame frame(Node at) {
        return new Frame(evaluation, new Layout(), null, Origin.of(at));
    }

    /** Counts a step at an expression. */
    public void tick(Expr at) {
        if (evaluation.budget().isDue()) {
            evaluation.budget().check(frame(at));
        }
    }

    /** Calls {@code each} with every result of a built-in, {@code true} for one that has none. */
    public void results(Expr at, BuiltinDeclaration builtin, Value[] args, Consumer<Value> each) {
        Frame frame = frame(at);
        BuiltinFunction function = Families.find(builtin.name());
        if (builtin.name().equals(PRINT)) {
            if (evaluation.options.print() != null && args[0] instanceof Arr sets) {
                PrintStep.print(frame, evaluation.options.print(), sets);
            }
            each.accept(Bool.TRUE);
        } else if (function == null) {
            throw error(at, Codes.EVAL_INTERNAL, "unsupported built-in: " + builtin.name());
        } else if (builtin.relation()) {
            evaluation.builtins.callRelation(frame, function, args).forEach(each);
        } else {
            Value result = evaluation.builtins.call(frame, function, builtin.nondeterministic(), args);
            if (result != null) {
                each.accept(result);
            }
        }
    }

    /** Whether someone follows the evaluation. */
    public boolean isHeard() {
        return evaluation.options.listener() != null;
    }

    /**
     * Says that an expression did not hold.
     *
     * @param expr with the values of its variables in their place
     * @param body the number of its body
     * @param index its place there
     */
    public void failed(Expr expr, long body, int index) {
        TraceListener listener = evaluation.options.listener();
        if (listener != null) {
            listener.event(new TraceEvent(Op.FAIL, body, 0, expr, index, expr.location(), "", null, Locals.NONE));
        }
    }

    /** An error at a place of the policy. */
    public RegoException error(Node at, String code, String message) {
        return Evaluation.error(frame(at), code, message);
    }

    /** Errors of built-ins that did not end the evaluation. */
    public List<Diagnostic> builtinErrors() {
        return evaluation.builtinErrors();
    }
}
