package io.regent.rego.compile;

import io.regent.rego.ast.Body;
import io.regent.rego.types.check.CallChecker;

/** Refuses calls of what is not defined or has another number of arguments. */
final class CheckUndefinedFunctions implements Pass, QueryPass {
    @Override
    public void run(Compilation compilation) {
        if (compilation.options().openCalls()) {
            return;
        }
        CallChecker checker = checker(compilation);
        compilation.modules().values().forEach(checker::check);
    }

    @Override
    public Body run(Compilation compilation, Body query) {
        checker(compilation).check(query);
        return query;
    }

    private static CallChecker checker(Compilation compilation) {
        return new CallChecker(
                compilation.capabilities(),
                compilation.arities()::of,
                compilation.types(),
                compilation::sourceName,
                compilation.problems()::block);
    }
}
