package io.regent.rego.compile;

import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.Codes;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Statement.Logical;
import io.regent.rego.ast.Statement.Negation;
import io.regent.rego.ast.Walk;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses calls of deprecated built-ins in v1 and in strict mode. */
final class CheckDeprecatedBuiltins implements Pass, QueryPass {
    @Override
    public void run(Compilation compilation) {
        if (!isChecked(compilation)) {
            return;
        }
        compilation.eachModule(mentions -> mentions.calls(compilation, BuiltinDeclaration::deprecated), module -> {
            if (compilation.options().strict() || Versions.isV1(module)) {
                check(compilation, module);
            }
        });
    }

    // OPA: only calls that the type checker looks at count, which are none directly in `every`, `not { … }`, `and` and
    // `or`; but one of
    // them is enough for all others to be reported.
    private static boolean isChecked(Compilation compilation) {
        boolean[] found = {false};
        Set<Expr> unchecked = Collections.newSetFromMap(new IdentityHashMap<>());
        compilation.eachModule(
                mentions -> mentions.calls(compilation, BuiltinDeclaration::deprecated),
                module -> Walk.nodes(module, node -> {
                    switch (node) {
                        case Every every -> unchecked.addAll(every.body().exprs());
                        case Negation negation ->
                            unchecked.addAll(negation.body().exprs());
                        case Logical logical -> {
                            unchecked.addAll(logical.left().exprs());
                            unchecked.addAll(logical.right().exprs());
                        }
                        case Expr expr ->
                            found[0] |= !unchecked.contains(expr) && deprecated(compilation, expr) != null;
                        default -> {}
                    }
                    return !found[0];
                }));
        return found[0];
    }

    private static @Nullable BuiltinDeclaration deprecated(Compilation compilation, Expr expr) {
        BuiltinDeclaration builtin =
                expr.statement() instanceof CallStatement call ? compilation.builtin(call.operator()) : null;
        return builtin != null && builtin.deprecated() ? builtin : null;
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
        BuiltinDeclaration builtin = deprecated(compilation, expr);
        if (builtin != null) {
            String text = "deprecated built-in function calls in expression: " + builtin.name();
            compilation.problems().note(Codes.TYPE, text, expr.location());
        }
    }
}
