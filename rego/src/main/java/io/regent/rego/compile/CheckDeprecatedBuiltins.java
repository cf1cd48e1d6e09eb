package io.regent.rego.compile;

import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.Codes;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Walk;

/** Refuses calls of deprecated built-ins in v1 and in strict mode. */
final class CheckDeprecatedBuiltins implements Pass, QueryPass {
    @Override
    public void run(Compilation compilation) {
        compilation.eachModule(mentions -> mentions.calls(compilation, BuiltinDeclaration::deprecated), module -> {
            if (compilation.options().strict() || Versions.isV1(module)) {
                check(compilation, module);
            }
        });
    }

    @Override
    public Body run(Compilation compilation, Body query) {
        if (compilation.query().strict()) {
            check(compilation, query);
        }
        return query;
    }

    private static void check(Compilation compilation, Node node) {
        Walk.exprs(node, expr -> check(compilation, expr));
    }

    private static void check(Compilation compilation, Expr expr) {
        if (expr.statement() instanceof CallStatement call) {
            BuiltinDeclaration builtin = compilation.builtin(call.operator());
            if (builtin != null && builtin.deprecated()) {
                String text = "deprecated built-in function calls in expression: " + builtin.name();
                compilation.problems().note(Codes.TYPE, text, expr.location());
            }
        }
    }
}
