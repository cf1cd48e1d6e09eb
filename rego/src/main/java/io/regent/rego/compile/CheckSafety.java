package io.regent.rego.compile;

import io.regent.rego.Diagnostic;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Orders bodies so that every variable is bound before it is needed; reports the variables that nothing binds. */
final class CheckSafety implements Pass, QueryPass {
    @Override
    public void run(Compilation compilation) {
        compilation.mapBranches(branch -> order(compilation, branch));
    }

    @Override
    public Body run(Compilation compilation, Body query) {
        return order(compilation, query, new HashSet<>(Roots.NAMES));
    }

    private static Rule order(Compilation compilation, Rule branch) {
        List<Term> args = branch.head().args();
        Set<String> bound = args == null ? new HashSet<>() : VarNames.in(args, Set.of());
        bound.addAll(Roots.NAMES);
        return branch.with(branch.head(), order(compilation, branch.body(), bound), branch.otherwise());
    }

    private static Body order(Compilation compilation, Body body, Set<String> bound) {
        UnsafeVars unsafe = new UnsafeVars();
        Body ordered = new Safety(compilation.arities(), unsafe).order(body, bound);
        List<Diagnostic> errors = unsafe.describe(compilation.sourceNames());
        errors.forEach(compilation.problems()::block);
        return errors.isEmpty() ? ordered : body;
    }
}
