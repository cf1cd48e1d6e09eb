package io.regent.rego.compile;

import io.regent.rego.Codes;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Rule;

/** Collects the rules by path; later passes ask it which rules exist and how many arguments they have. */
final class SetRuleTree implements Pass {
    /** How long a path may be: the tree is as deep, and everybody walks it. The reference has no limit. */
    private static final int MOST_PARTS = 500;

    @Override
    public void run(Compilation compilation) {
        for (Module module : compilation.modules().values()) {
            int before = module.packageClause().path().size();
            module.rules().forEach(rule -> checkLength(compilation, rule, before));
        }
        if (!compilation.problems().blocked()) {
            compilation.setRules(RulePaths.tree(compilation.modules().values()));
        }
    }

    private static void checkLength(Compilation compilation, Rule rule, int before) {
        if (before + rule.head().reference().size() > MOST_PARTS) {
            String text = "rule path has more than " + MOST_PARTS + " parts";
            compilation.problems().block(Codes.COMPILE, text, rule.location());
        }
    }
}
