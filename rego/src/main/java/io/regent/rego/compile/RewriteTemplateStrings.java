package io.regent.rego.compile;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Rule;
import java.util.HashSet;
import java.util.Set;

/**
 * Makes template strings calls: {@code $"a {x} {y.z}"} becomes {@code internal.template_string(["a ", {x}, " ", {v | v =
 * y.z}])}. What is undefined gives an empty set.
 */
final class RewriteTemplateStrings implements Pass, QueryPass {
    @Override
    public void run(Compilation compilation) {
        compilation.mapBranches(Mentions::templates, branch -> rewrite(compilation, branch));
    }

    @Override
    public Body run(Compilation compilation, Body query) {
        return Templates.within(compilation, Roots.NAMES, query.exprs()).body(query);
    }

    private static Rule rewrite(Compilation compilation, Rule branch) {
        Set<String> bound = new HashSet<>(Roots.NAMES);
        if (branch.head().args() != null) {
            bound.addAll(VarNames.in(branch.head().args(), Set.of()));
        }
        Templates templates = Templates.within(compilation, bound, branch.body().exprs());
        Body body = templates.body(branch.body());
        Head head = templates.head(branch.head());
        return branch.with(head, body, branch.otherwise());
    }
}
