package io.regent.rego.compile;

import io.regent.rego.CompileOptions;
import io.regent.rego.RuleTree;
import io.regent.rego.ast.Module;
import java.util.Map;

/**
 * Modules after the passes that find out which rule a name means, and before any that moves terms.
 *
 * @param modules by file name, their refs absolute
 * @param rules all rules by path
 */
public record ResolvedModules(Map<String, Module> modules, RuleTree rules) {
    private static final String LAST = "set_rule_tree";

    /** Resolves {@code modules}; fails with every error found until then. */
    public static ResolvedModules of(Map<String, Module> modules, CompileOptions options) {
        Compilation compilation = Compilation.ofModules(modules, options);
        for (Passes.Step<Pass> step : Passes.MODULES) {
            step.pass().run(compilation);
            if (step.name().equals(LAST)) {
                break;
            }
        }
        compilation.problems().throwIfAny();
        return new ResolvedModules(
                compilation.modules(), RulePaths.tree(compilation.modules().values()));
    }
}
