package io.regent.rego.compile;

import io.regent.rego.Codes;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Walk;

/** Refuses rules, arguments and variables named {@code input} or {@code data}. */
final class CheckKeywordOverrides implements Pass, QueryPass {
    @Override
    public void run(Compilation compilation) {
        compilation.modules().forEach((file, module) -> {
            if (compilation.options().strict() || Versions.isV1(module)) {
                module.rules().forEach(rule -> checkRule(compilation, rule));
                if (compilation.mentions(file, Mentions::rootsAssigned)) {
                    checkAssignments(compilation, module);
                }
            }
        });
    }

    @Override
    public Body run(Compilation compilation, Body query) {
        if (compilation.query().strict()) {
            checkAssignments(compilation, query);
        }
        return query;
    }

    private static void checkRule(Compilation compilation, Rule rule) {
        String name = RulePaths.name(rule);
        if (Roots.isRoot(name)) {
            String text = Shadowing.text("rules", name, "rule name");
            compilation.problems().note(Codes.COMPILE, text, rule.location());
        }
        if (rule.head().args() != null) {
            for (Term arg : rule.head().args()) {
                if (Roots.isRoot(arg)) {
                    compilation.problems().note(Codes.COMPILE, Shadowing.argument(arg), arg.location());
                }
            }
        }
    }

    private static void checkAssignments(Compilation compilation, Node node) {
        Walk.exprs(node, expr -> checkAssignment(compilation, expr));
    }

    private static void checkAssignment(Compilation compilation, Expr expr) {
        if (expr.statement() instanceof CallStatement call && Mentions.assignsRoot(call)) {
            String name = RegoText.of(call.args().get(0));
            String text = Shadowing.text("variables", name, "variable name");
            compilation.problems().note(Codes.COMPILE, text, expr.location());
        }
    }
}
