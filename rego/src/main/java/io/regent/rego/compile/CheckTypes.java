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
        TypeHints hints = new TypeHints(compilation, errors::add);
        TypeChecker checker = checker(compilation, hints, errors);
        List<Definition> nodes = SetGraph.branches(compilation.modules().values());
        for (int node : compilation.graph().sorted()) {
            checker.check(nodes.get(node), hints.of(nodes.get(node)));
        }
        compilation.problems().note(errors);
    }

    @Override
    public Body run(Compilation compilation, Body query) {
        List<Diagnostic> errors = new ArrayList<>();
        checker(compilation, new TypeHints(compilation, errors::add), errors).check(query);
        compilation.problems().note(errors);
        return query;
    }

    private static TypeChecker checker(Compilation compilation, TypeHints hints, List<Diagnostic> errors) {
        return new TypeChecker(
                compilation.types(),
                hints.input(),
                compilation.capabilities(),
                compilation::sourceName,
                compilation::placeOf,
                compilation.options().openCalls(),
                errors::add);
    }
}
