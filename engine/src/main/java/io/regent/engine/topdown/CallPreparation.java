package io.regent.engine.topdown;

import io.regent.builtins.BuiltinFunction;
import io.regent.builtins.Families;
import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.Codes;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Term;
import io.regent.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of built-ins and of functions that policies define. */
final class CallPreparation {
    private static final String PRINT = "internal.print";
    private static final String TEST_CASE = "internal.test_case";

    private final Scope scope;
    private final TermPreparation terms;

    CallPreparation(Scope scope) {
        this.scope = scope;
        this.terms = new TermPreparation(scope);
    }

    Step step(Expr source, CallStatement call) {
        String name = call.operator().dotted();
        if (name.equals(PRINT)) {
            return new PrintStep(source, terms.expression(call.args().get(0)));
        }
        if (name.equals(TEST_CASE)) {
            return new TestCaseStep(source, terms.expression(call.args().get(0)));
        }
        int arity = arity(call.operator(), name, call.args().size());
        Expression[] args = terms.expressions(call.args().subList(0, arity));
        List<Term> rest = call.args().subList(arity, call.args().size());
        Pattern output = rest.isEmpty() ? null : terms.pattern(rest.get(0));
        BuiltinDeclaration builtin = scope.program.capabilities().builtin(name);
        if (builtin != null && builtin.relation() && function(call.operator()) == null) {
            return new RelationStep(source, relation(name), args, output);
        }
        return new CallStep(source, name, callable(call.operator(), name), args, output, isVoid(builtin));
    }

    /** A call inside a term; the passes leave none, but heads of default rules may hold some. */
    Expression expression(Call call) {
        String name = call.operator().dotted();
        Callable callable = callable(call.operator(), name);
        Expression[] args = terms.expressions(call.args());
        return frame -> {
            Value @Nullable [] values = Composites.values(args, frame);
            return values == null ? null : callable.call(frame, values);
        };
    }

    private static boolean isVoid(@Nullable BuiltinDeclaration builtin) {
        return builtin != null && builtin.type().result() == null;
    }

    /** How many of the arguments go in; a further one takes the result. */
    private int arity(Ref operator, String name, int args) {
        ValueGroup function = function(operator);
        if (function != null) {
            return function.arity();
        }
        BuiltinDeclaration builtin = scope.program.capabilities().builtin(name);
        return builtin == null || builtin.type().variadic() != null
                ? args
                : Math.min(args, builtin.type().arity());
    }

    /** What is called. */
    Callable callable(Ref operator, String name) {
        ValueGroup function = function(operator);
        return function == null ? builtin(name) : function;
    }

    /** The built-in of that name. */
    Callable builtin(String name) {
        BuiltinFunction function = Families.find(name);
        BuiltinDeclaration declaration = scope.program.capabilities().builtin(name);
        boolean nondeterministic = declaration != null && declaration.nondeterministic();
        // OPA: `:=` and `=` may be called by name, as `assign(1, 1)`, or put in the place of others, but no function
        // stands behind them.
        if (function == null || name.equals("assign") || name.equals("eq")) {
            return (caller, args) -> {
                throw Evaluation.error(caller, Codes.EVAL_INTERNAL, "unsupported built-in: " + name);
            };
        }
        return (caller, args) -> caller.evaluation.builtins.call(caller, function, nondeterministic, args);
    }

    private static BuiltinFunction relation(String name) {
        BuiltinFunction function = Families.find(name);
        if (function == null) {
            throw new IllegalStateException("no relation " + name);
        }
        return function;
    }

    /** The function that policies define under that path, or null. */
    @Nullable
    ValueGroup function(Ref operator) {
        if (!operator.startsWith("data")) {
            return null;
        }
        RuleNode node = scope.program.root();
        for (Term key : operator.path()) {
            node = node == null || !(key instanceof Constant constant) ? null : node.child(constant.value());
        }
        return node != null && node.group() instanceof ValueGroup group && group.isFunction() ? group : null;
    }
}
