package io.regent.rego.compile;

import io.regent.rego.Diagnostic;
import io.regent.rego.RuleTree.Definition;
import io.regent.rego.ast.Body;
import io.regent.rego.types.check.TypeChecker;
import java.util.ArrayList;
import java.util.List;

/** Infers types and refuses what can never hold. */
final class CheckTypes implements Pass, QueryPass {
    @Override
    public void run(Compilation compilation) {
        List<Diagnostic> errors = new ArrayList<>();
        TypeChecker checker = checker(compilation, errors);
        List<Definition> nodes = SetGraph.branches(compilation.modules().values());
        for (int node : compilation.graph().sorted()) {
            checker.check(nodes.get(node));
        }
        compilation.problems().block(errors);
    }

    @Override
    public Body run(Compilation compilation, Body query) {
        List<Diagnostic> errors = new ArrayList<>();
        checker(compilation, errors).check(query);
        compilation.problems().block(errors);
        return query;
    }

    private static TypeChecker checker(Compilation compilation, List<Diagnostic> errors) {
        return new TypeChecker(compilation.types(), compilation.capabilities(), compilation::sourceName, errors::add);
    }
}
