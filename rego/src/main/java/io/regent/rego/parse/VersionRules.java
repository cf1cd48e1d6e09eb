package io.regent.rego.parse;

import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Var;
import java.util.List;

/** What v1 asks of rules beyond the grammar they share with v0. */
final class VersionRules {

    private final List<Diagnostic> errors;

    VersionRules(List<Diagnostic> errors) {
        this.errors = errors;
    }

    /** Adds what is wrong with a rule and its branches. */
    void check(Rule rule) {
        for (Rule branch = rule; branch != null; branch = branch.otherwise()) {
            checkBranch(branch);
        }
    }

    private void checkBranch(Rule rule) {
        Head head = rule.head();
        String kind = head.isFunction() ? "function" : "rule";
        boolean generatedBody = isGenerated(rule);
        if (head.reference().size() == 1 && head.reference().head() instanceof Var name && isKeyword(name.name())) {
            error(rule, name.name() + " keyword cannot be used for rule name");
        }
        if (generatedBody && head.generatedValue() && !rule.isDefault()) {
            error(rule, kind + " must have value assignment and/or body declaration");
        }
        if (!generatedBody && !head.conditional() && !rule.isDefault()) {
            error(rule, "`if` keyword is required before " + kind + " body");
        }
        if (head.isMultiValue() && !head.contains()) {
            error(rule, "`contains` keyword is required for partial set rules");
        }
    }

    private static boolean isGenerated(Rule rule) {
        return rule.body().exprs().get(0).generated();
    }

    private static boolean isKeyword(String name) {
        TokenKind keyword = TokenKind.keyword(name);
        return keyword != null && (!keyword.isFutureKeyword() || LanguageImports.V1_KEYWORDS.contains(name));
    }

    private void error(Rule rule, String message) {
        errors.add(new Diagnostic(Codes.PARSE, message, rule.location()));
    }
}
