package io.regent.rego.compile;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes calls out of terms: {@code count(x) > 1} becomes {@code count(x, v); v > 1}. */
final class RewriteExprTerms implements Pass, QueryPass {
    @Override
    public void run(Compilation compilation) {
        compilation.mapBranches(branch -> rewrite(new Hoisting(compilation.fresh()), branch));
    }

    @Override
    public Body run(Compilation compilation, Body query) {
        return new Hoisting(compilation.fresh()).body(query);
    }

    private static Rule rewrite(Hoisting hoisting, Rule branch) {
        List<Expr> calls = new ArrayList<>();
        Head head = branch.head();
        List<Term> args = head.args() == null ? null : hoisting.terms(head.args(), calls);
        Term key = optional(hoisting, head.key(), calls);
        Term value = optional(hoisting, head.value(), calls);
        // The calls of the head come before the body's in numbering but after them in the body; all go through once
        // more.
        Body body = hoisting.body(Bodies.append(branch.body(), calls));
        return branch.with(head.with(head.reference(), args, key, value), body, branch.otherwise());
    }

    private static @Nullable Term optional(Hoisting hoisting, @Nullable Term term, List<Expr> calls) {
        return term == null ? null : hoisting.term(term, calls);
    }
}
