package io.regent.rego.compile;

import io.regent.rego.Capabilities;
import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Import;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Names;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What keeps a single module, however it was written, from being valid v1. Missing keywords do not count: the formatter adds them.
 */
public final class V1Readiness {
    private final Module module;
    private final Capabilities capabilities;
    private final List<Diagnostic> errors = new ArrayList<>();

    private V1Readiness(Module module, Capabilities capabilities) {
        this.module = module;
        this.capabilities = capabilities;
    }

    /** Everything that is wrong, check by check; the deprecated built-ins are those of {@code capabilities}. */
    public static List<Diagnostic> errors(Module module, Capabilities capabilities) {
        V1Readiness readiness = new V1Readiness(module, capabilities);
        readiness.checkImports();
        module.rules().forEach(readiness::checkNames);
        Walk.exprs(module, expr -> {
            if (Operators.calls(expr.statement(), Operators.ASSIGN)
                    && expr.statement() instanceof CallStatement call
                    && !call.args().isEmpty()
                    && Roots.isRoot(call.args().get(0))) {
                readiness.shadowed("variables", RegoText.of(call.args().get(0)), "variable name", expr.location());
            }
        });
        Walk.nodes(module, readiness::checkCall);
        module.rules().forEach(readiness::checkKeyword);
        return readiness.errors;
    }

    private void checkImports() {
        Map<String, Import> byName = new HashMap<>();
        for (Import each : module.imports()) {
            Import earlier = byName.putIfAbsent(Globals.name(each), each);
            if (earlier != null) {
                error(Codes.COMPILE, "import must not shadow " + Globals.text(earlier), each.location());
            }
        }
    }

    private void checkNames(Rule rule) {
        Head head = rule.head();
        String name = RulePaths.name(rule);
        if (Roots.isRoot(name)) {
            shadowed("rules", name, "rule name", rule.location());
        }
        if (head.args() != null) {
            for (Term arg : head.args()) {
                if (Roots.isRoot(arg)) {
                    error(Codes.COMPILE, Shadowing.argument(arg), arg.location());
                }
            }
        }
    }

    private boolean checkCall(Node node) {
        switch (node) {
            case CallStatement call -> checkOperator(call.operator(), call.location());
            case Call call -> checkOperator(call.operator(), call.operator().location());
            default -> {}
        }
        return true;
    }

    private void checkOperator(Ref operator, Location where) {
        var builtin = capabilities.builtin(operator.dotted());
        if (builtin != null && builtin.deprecated()) {
            String text = "deprecated built-in function calls in expression: " + builtin.name();
            error(Codes.TYPE, text, where);
        }
    }

    private void checkKeyword(Rule rule) {
        String name = RulePaths.name(rule);
        if (rule.head().reference().size() == 1 && Names.isKeyword(name)) {
            error(Codes.PARSE, name + " keyword cannot be used for rule name", rule.location());
        }
    }

    private void shadowed(String what, String name, String instead, Location where) {
        error(Codes.COMPILE, Shadowing.text(what, name, instead), where);
    }

    private void error(String code, String message, Location where) {
        errors.add(new Diagnostic(code, message, where));
    }
}
