package io.regent.rego.compile;

import io.regent.rego.Diagnostic;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Orders bodies so that every variable is bound before it is needed; reports the variables that nothing binds. */
final class CheckSafety implements Pass, QueryPass {
    @Override
    public void run(Compilation compilation) {
        if (compilation.options().openCalls()) {
            return;
        }
        SharedRows rows = new SharedRows(compilation);
        compilation.mapBranches(branch -> order(compilation, branch, rows));
    }

    @Override
    public Body run(Compilation compilation, Body query) {
        return order(compilation, query, new HashSet<>(Roots.NAMES), () -> "");
    }

    private static Rule order(Compilation compilation, Rule branch, SharedRows rows) {
        List<Term> args = branch.head().args();
        Set<String> bound = args == null ? new HashSet<>() : VarNames.in(args, Set.of());
        bound.addAll(Roots.NAMES);
        Body body = order(compilation, branch.body(), bound, () -> rows.scope(branch));
        return branch.with(branch.head(), body, branch.otherwise());
    }

    private static Body order(Compilation compilation, Body body, Set<String> bound, Supplier<String> scope) {
        UnsafeVars unsafe = new UnsafeVars();
        Body ordered = new Safety(compilation.arities(), unsafe).order(body, bound);
        if (unsafe.isEmpty()) {
            return ordered;
        }
        List<Diagnostic> errors = unsafe.describe(compilation.sourceNames(), scope.get());
        errors.forEach(compilation.problems()::block);
        return errors.isEmpty() ? ordered : body;
    }
}
