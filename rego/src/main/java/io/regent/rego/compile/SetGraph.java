package io.regent.rego.compile;

import io.regent.rego.RuleGraph;
import io.regent.rego.RuleTree.Definition;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Walk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds out which rules need which. */
final class SetGraph implements Pass {
    @Override
    public void run(Compilation compilation) {
        compilation.setRules(RulePaths.tree(compilation.modules().values()));
        List<Definition> nodes = branches(compilation.modules().values());
        Dependencies dependencies = new Dependencies(compilation.rules(), nodes);
        compilation.setGraph(new RuleGraph(nodes, dependencies.numbers()));
        compilation.setDoubts(dependencies.doubts());
    }

    /** All rules and else branches, in the order of a graph's nodes. */
    static List<Definition> branches(Collection<Module> modules) {
        List<Definition> all = new ArrayList<>();
        modules.forEach(module -> module.rules()
                .forEach(rule -> Walk.branches(rule, branch -> all.add(RulePaths.definition(branch, module)))));
        return all;
    }
}
