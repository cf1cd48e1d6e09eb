package io.regent.rego.compile;

import io.regent.rego.Codes;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Var;
import java.util.Set;
import java.util.TreeSet;

/** Reports variables of heads that no body binds. */
final class CheckSafetyHeads implements Pass {
    @Override
    public void run(Compilation compilation) {
        compilation.mapBranches(branch -> check(compilation, branch));
    }

    private static Rule check(Compilation compilation, Rule branch) {
        Set<String> needed = VarNames.in(branch.head());
        if (needed.isEmpty()) {
            return branch;
        }
        needed.removeAll(VarNames.in(branch.body(), VarNames.FOR_SAFETY));
        if (branch.head().args() != null) {
            needed.removeAll(VarNames.in(branch.head().args(), Set.of()));
        }
        for (String name : new TreeSet<>(needed)) {
            String source = compilation.sourceName(name);
            if (!source.startsWith(Var.GENERATED_PREFIX)) {
                String shown = source.startsWith(Var.WILDCARD_PREFIX) ? "_" : source;
                compilation.problems().block(Codes.UNSAFE_VAR, "var " + shown + " is unsafe", branch.location());
            }
        }
        return branch;
    }
}
