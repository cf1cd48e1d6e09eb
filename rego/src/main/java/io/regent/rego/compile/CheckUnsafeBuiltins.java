package io.regent.rego.compile;

import io.regent.rego.Codes;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Walk;
import java.util.Set;

/** Refuses calls of built-ins that are not allowed here. */
final class CheckUnsafeBuiltins implements Pass, QueryPass {
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
        Set<String> unsafe = compilation.unsafeBuiltins();
        if (!unsafe.isEmpty()) {
            Walk.exprs(node, expr -> check(compilation, expr, unsafe));
        }
    }

    private static void check(Compilation compilation, Expr expr, Set<String> unsafe) {
        if (expr.statement() instanceof CallStatement call
                && unsafe.contains(call.operator().dotted())) {
            String text = "unsafe built-in function calls in expression: "
                    + call.operator().dotted();
            compilation.problems().note(Codes.TYPE, text, expr.location());
        }
    }
}
