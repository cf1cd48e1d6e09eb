package io.regent.rego.compile;

import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.Codes;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Walk;

/** Refuses functions without a result, such as {@code print}, where a value is wanted. */
final class CheckVoidCalls implements Pass, QueryPass {
    @Override
    public void run(Compilation compilation) {
        compilation.eachModule(
                mentions -> mentions.calls(compilation, CheckVoidCalls::isVoid), module -> check(compilation, module));
    }

    @Override
    public Body run(Compilation compilation, Body query) {
        check(compilation, query);
        return query;
    }

    private static boolean isVoid(BuiltinDeclaration builtin) {
        return builtin.type().result() == null;
    }

    private static void check(Compilation compilation, Node node) {
        Walk.terms(node, term -> checkTerm(compilation, term));
    }

    private static boolean checkTerm(Compilation compilation, Term term) {
        if (term instanceof Call call) {
            BuiltinDeclaration builtin = compilation.builtin(call.operator());
            if (builtin != null && isVoid(builtin)) {
                String text = RegoText.of(call) + " used as value";
                compilation.problems().block(Codes.TYPE, text, call.location());
            }
        }
        return true;
    }
}
