package io.regent.rego.types.check;

import io.regent.rego.Capabilities;
import io.regent.rego.Diagnostic;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Walk;
import io.regent.rego.types.FunctionType;
import io.regent.rego.types.Type;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** Checks that what is called exists and gets as many arguments as it takes. */
public final class CallChecker {
    private final Shapes shapes = new Shapes();
    private final ToIntFunction<Ref> arities;
    private final TermTypes types;
    private final TypeErrors errors;
    private final Consumer<Diagnostic> report;

    /**
     * A checker for calls.
     *
     * @param arities how many arguments a function takes; negative for what is not defined
     * @param rules what is known of functions that were checked before; nothing while modules are checked
     * @param sourceNames the names the user gave to variables that were renamed
     * @param report gets every error
     */
    public CallChecker(
            Capabilities capabilities,
            ToIntFunction<Ref> arities,
            RuleTypes rules,
            UnaryOperator<String> sourceNames,
            Consumer<Diagnostic> report) {
        this.arities = arities;
        this.errors = new TypeErrors(new TermWriter(sourceNames), UnaryOperator.identity(), false);
        this.types = new BodyChecker(rules, null, capabilities, shapes, errors).types();
        this.report = report;
    }

    /**
     * Checks the expressions in {@code node}, once calls stand alone. A generated expression gives the result of a call as
     * one further argument, any other may.
     */
    public void check(Node node) {
        Walk.nodes(node, each -> !(each instanceof Expr expr) || holds(expr));
    }

    private boolean holds(Expr expr) {
        if (!(expr.statement() instanceof CallStatement call)) {
            return true;
        }
        int arity = arities.applyAsInt(call.operator());
        int arguments = call.args().size();
        if (arity < 0) {
            report.accept(errors.undefinedFunction(call.operator(), expr.location()));
            return false;
        }
        boolean givesResult = expr.generated() && !isUnification(call);
        boolean fits = arguments == arity + 1 || arguments == arity && !givesResult;
        if (!fits) {
            report.accept(wrongArity(call, arity, givesResult ? arguments - 1 : arguments, expr));
        }
        return fits;
    }

    private static boolean isUnification(CallStatement call) {
        return call.operator().dotted().equals("eq");
    }

    private Diagnostic wrongArity(CallStatement call, int arity, int arguments, Expr expr) {
        if (!(types.operator(call.operator()) instanceof FunctionType type)) {
            return errors.wrongArity(call.operator(), arity, arguments, expr.location());
        }
        List<Type> have = types.all(call.args(), Scope.outermost(shapes));
        return errors.arguments("arity mismatch", call.operator(), have, type.parameters(), type, expr.location());
    }
}
