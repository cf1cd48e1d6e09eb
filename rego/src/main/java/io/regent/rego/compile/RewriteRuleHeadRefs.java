package io.regent.rego.compile;

import io.regent.rego.Capabilities;
import io.regent.rego.Codes;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the parts of rule names constants or variables: {@code p[input.x] := 1} becomes {@code p[v] := 1 if v = input.x}.
 */
final class RewriteRuleHeadRefs implements Pass {
    @Override
    public void run(Compilation compilation) {
        compilation.mapRules(rule -> rewrite(compilation, rule));
    }

    private static Rule rewrite(Compilation compilation, Rule rule) {
        if (rule.head().reference().size() == 1 || !isSupported(compilation, rule)) {
            return rule;
        }
        List<Expr> bindings = new ArrayList<>();
        Ref name = rule.head().reference();
        List<Term> path = new ArrayList<>();
        name.path().forEach(part -> path.add(simple(compilation, part, bindings)));
        if (bindings.isEmpty()) {
            return rule;
        }
        return Bodies.append(withPath(rule, path), bindings);
    }

    private static boolean isSupported(Compilation compilation, Rule rule) {
        Capabilities capabilities = compilation.capabilities();
        Head head = rule.head();
        Ref name = head.reference();
        if (capabilities.has("rego_v1") || capabilities.has("rule_head_refs")) {
            return true;
        }
        boolean prefixes = capabilities.has("rule_head_ref_string_prefixes");
        if (!prefixes && name.size() > (head.key() == null ? 1 : 2)) {
            report(compilation, Codes.COMPILE, "rule heads with refs are not supported: ", rule);
            return false;
        }
        int constants = head.isMultiValue() ? name.size() : name.size() - 1;
        for (Term part : name.parts().subList(1, constants)) {
            if (!(part instanceof Constant(Str key, var where))) {
                String text = "rule heads with general refs (containing variables) are not supported: ";
                report(compilation, Codes.TYPE, text, rule);
                return false;
            }
        }
        return true;
    }

    private static void report(Compilation compilation, String code, String text, Rule rule) {
        compilation.problems().block(code, text + RegoText.of(rule.head().reference()), rule.location());
    }

    private static Term simple(Compilation compilation, Term part, List<Expr> bindings) {
        if (part instanceof Var || part instanceof Constant) {
            return part;
        }
        Var variable = compilation.fresh().at(part.location());
        bindings.add(Operators.equality(variable, part, part.location()));
        return variable;
    }

    private static Rule withPath(Rule rule, List<Term> path) {
        Head head = rule.head();
        Ref name = head.reference();
        Term last = path.get(path.size() - 1);
        Term key = name.parts().get(name.size() - 1).equals(head.key()) ? last : head.key();
        Ref reference = Ref.of(name.head(), path, name.location());
        return rule.with(head.with(reference, head.args(), key, head.value()), rule.body(), rule.otherwise());
    }
}
