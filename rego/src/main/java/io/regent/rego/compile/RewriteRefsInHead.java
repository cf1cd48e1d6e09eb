package io.regent.rego.compile;

import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves what heads have to look up into the body: {@code p := input.x} becomes {@code p := v if v = input.x}. */
final class RewriteRefsInHead implements Pass {
    @Override
    public void run(Compilation compilation) {
        Capture capture = new Capture(compilation.fresh());
        compilation.mapBranches(branch -> rewrite(capture, branch));
    }

    private static Rule rewrite(Capture capture, Rule branch) {
        List<Expr> captured = new ArrayList<>();
        Head head = branch.head();
        Term key = optional(capture, head.key(), captured);
        Term value = optional(capture, head.value(), captured);
        List<Term> args =
                head.args() == null ? null : Rewrite.each(head.args(), arg -> capture.evaluated(arg, captured));
        Head changed = head.with(head.reference(), args, key, value);
        return branch.with(changed, Bodies.append(branch.body(), captured), branch.otherwise());
    }

    private static @Nullable Term optional(Capture capture, @Nullable Term term, List<Expr> captured) {
        return term == null ? null : capture.evaluated(term, captured);
    }
}
