package io.regent.rego.compile;

import io.regent.rego.ast.Body;

/**
 * Moves lookups and comprehensions out of places where evaluation wants values: {@code f(input.x)} becomes {@code v =
 * input.x; f(v)}.
 */
final class RewriteDynamicTerms implements Pass, QueryPass {
    @Override
    public void run(Compilation compilation) {
        Lookups lookups = new Lookups(new Capture(compilation.fresh()));
        compilation.mapBranches(branch -> branch.with(branch.head(), lookups.body(branch.body()), branch.otherwise()));
    }

    @Override
    public Body run(Compilation compilation, Body query) {
        return new Lookups(new Capture(compilation.fresh())).body(query);
    }
}
