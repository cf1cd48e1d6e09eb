package io.regent.rego.compile;

import io.regent.rego.Codes;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Walk;

/** Refuses calls of what is not defined or has another number of arguments. */
final class CheckUndefinedFunctions implements Pass, QueryPass {
    @Override
    public void run(Compilation compilation) {
        compilation.modules().values().forEach(module -> check(compilation, module));
    }

    @Override
    public Body run(Compilation compilation, Body query) {
        check(compilation, query);
        return query;
    }

    private static void check(Compilation compilation, Node node) {
        Arities arities = compilation.arities();
        Walk.nodes(node, each -> !(each instanceof Expr expr) || holds(compilation, arities, expr));
    }

    /** Whether the call is right; what is inside of a wrong one is not looked at. */
    private static boolean holds(Compilation compilation, Arities arities, Expr expr) {
        if (!(expr.statement() instanceof CallStatement call)) {
            return true;
        }
        int arity = arities.of(call.operator());
        String name = new SourcePaths(compilation).text(call.operator());
        if (arity == Arities.UNDEFINED) {
            compilation.problems().block(Codes.TYPE, "undefined function " + name, expr.location());
            return false;
        }
        int given = call.args().size();
        boolean withResult = expr.generated() && !Operators.is(call.operator(), Operators.UNIFY);
        boolean fits = given == arity + 1 || given == arity && !withResult;
        if (!fits) {
            int arguments = withResult ? given - 1 : given;
            compilation.problems().block(Codes.TYPE, text(compilation, call, name, arity, arguments), expr.location());
        }
        return fits;
    }

    private static String text(Compilation compilation, CallStatement call, String name, int arity, int given) {
        return compilation.builtin(call.operator()) != null
                ? name + ": arity mismatch"
                : "function " + name + " has arity " + arity + ", got " + given
                        + (given == 1 ? " argument" : " arguments");
    }
}
