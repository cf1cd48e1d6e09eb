package io.regent.rego.compile;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Rule;
import java.util.HashSet;
import java.util.Set;

/** Erases calls of {@code print} or makes them safe from undefined arguments. */
final class RewritePrintCalls implements Pass, QueryPass {
    @Override
    public void run(Compilation compilation) {
        if (compilation.options().keepPrint()) {
            compilation.mapBranches(RewritePrintCalls::isConcerned, branch -> rewrite(compilation, branch));
        } else {
            compilation.mapModules(RewritePrintCalls::isConcerned, new ErasePrintCalls()::module);
        }
    }

    @Override
    public Body run(Compilation compilation, Body query) {
        return compilation.query().keepPrint()
                ? new PrintCalls(compilation, new HashSet<>(Roots.NAMES)).body(query)
                : new ErasePrintCalls().body(query);
    }

    private static boolean isConcerned(Mentions mentions) {
        return mentions.calls(Operators.PRINT);
    }

    private static Rule rewrite(Compilation compilation, Rule branch) {
        Set<String> globals = new HashSet<>(Roots.NAMES);
        if (branch.head().args() != null) {
            globals.addAll(VarNames.in(branch.head().args(), Set.of()));
        }
        PrintCalls calls = new PrintCalls(compilation, globals);
        return branch.with(calls.head(branch.head()), calls.body(branch.body()), branch.otherwise());
    }
}
