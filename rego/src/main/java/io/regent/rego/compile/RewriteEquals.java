package io.regent.rego.compile;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.CallStatement;
import java.util.Set;

/** Makes {@code ==} and {@code :=} the plain {@code =}. Comes after safety, which looks at {@code :=} from its left. */
final class RewriteEquals implements Pass, QueryPass {
    @Override
    public void run(Compilation compilation) {
        Rewrite equals = new Unified(Set.of(Operators.EQUAL, Operators.ASSIGN));
        compilation.modules().replaceAll((file, module) -> equals.module(module));
    }

    // OPA: the `==` of a query stays a call.
    @Override
    public Body run(Compilation compilation, Body query) {
        return new Unified(Set.of(Operators.ASSIGN)).body(query);
    }

    /** The query with {@code ==} as {@code =}, for partial evaluation. */
    static Body unified(Body query) {
        return new Unified(Set.of(Operators.EQUAL)).body(query);
    }

    private static final class Unified extends Rewrite {
        private final Set<String> replaced;

        Unified(Set<String> replaced) {
            this.replaced = replaced;
        }

        @Override
        public Statement statement(Statement statement) {
            Statement changed = super.statement(statement);
            if (changed instanceof CallStatement call
                    && call.args().size() == 2
                    && call.operator().size() == 1
                    && replaced.contains(call.operator().dotted())) {
                return new CallStatement(
                        Operators.operator(Operators.UNIFY, call.operator().location()), call.args(), call.location());
            }
            return changed;
        }
    }
}
