package io.regent.rego.compile;

/** Collects the rules by path; later passes ask it which rules exist and how many arguments they have. */
final class SetRuleTree implements Pass {
    @Override
    public void run(Compilation compilation) {
        compilation.setRules(RulePaths.tree(compilation.modules().values()));
    }
}
