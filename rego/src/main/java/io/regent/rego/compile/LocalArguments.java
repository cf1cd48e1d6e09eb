package io.regent.rego.compile;

import io.regent.rego.Codes;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.util.List;

/** Declares the variables that a function's arguments bind. */
final class LocalArguments {
    private LocalArguments() {}

    static void declare(Compilation compilation, Scopes scopes, List<Term> args) {
        args.forEach(arg -> declare(compilation, scopes, arg));
    }

    private static void declare(Compilation compilation, Scopes scopes, Term arg) {
        switch (arg) {
            case Var variable -> declare(compilation, scopes, variable);
            case ObjectTerm object -> object.members().forEach(member -> declare(compilation, scopes, member.value()));
            case Call call ->
                compilation.problems().block(Codes.COMPILE, "rule arguments cannot contain calls", call.location());
            case Ref ref -> declare(compilation, scopes, ref.parts());
            case ArrayTerm array -> declare(compilation, scopes, array.items());
            default -> {}
        }
    }

    private static void declare(Compilation compilation, Scopes scopes, Var variable) {
        if (scopes.renamed(variable.name()) != null) {
            scopes.use(variable.name());
            return;
        }
        String renamed = compilation.fresh().at(variable.location()).name();
        scopes.add(variable.name(), renamed, Scopes.Occurrence.ARGUMENT);
        compilation.sourceNames().put(renamed, variable.name());
    }
}
