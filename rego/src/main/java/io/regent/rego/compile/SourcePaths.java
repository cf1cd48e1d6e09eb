package io.regent.rego.compile;

import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.util.Map;

/** Writes refs with the users' names of renamed variables. */
final class SourcePaths extends Rewrite {
    private final Map<String, String> sourceNames;

    SourcePaths(Compilation compilation) {
        this.sourceNames = compilation.sourceNames();
    }

    String text(Ref ref) {
        return RegoText.of(term(ref));
    }

    @Override
    public Term term(Term term) {
        return term instanceof Var variable
                ? new Var(sourceNames.getOrDefault(variable.name(), variable.name()), variable.location())
                : super.term(term);
    }
}
