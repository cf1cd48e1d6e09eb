package io.regent.rego.compile;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.With;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Checks what {@code with} replaces and looks its values up before: {@code with input as v} after {@code v = data.x}. */
final class RewriteWithValues implements Pass, QueryPass {
    @Override
    public void run(Compilation compilation) {
        Modifiers modifiers = new Modifiers(compilation);
        compilation.mapModules(Mentions::modifiers, modifiers::module);
    }

    @Override
    public Body run(Compilation compilation, Body query) {
        return new Modifiers(compilation).body(query);
    }

    private static final class Modifiers extends Rewrite {
        private final WithTargets targets;
        private final Capture capture;
        private final Problems problems;

        Modifiers(Compilation compilation) {
            this.targets = new WithTargets(compilation);
            this.capture = new Capture(compilation.fresh());
            this.problems = compilation.problems();
        }

        @Override
        public Body body(Body body) {
            List<Expr> all = new ArrayList<>(body.size());
            Map<With, With> done = new IdentityHashMap<>();
            for (Expr expr : body.exprs()) {
                if (!expand(expr, all, done)) {
                    return body;
                }
            }
            return super.body(Bodies.with(body, all));
        }

        /**
         * Adds {@code expr} and before it the values it needs to {@code into}; false after an error.
         *
         * @param done modifiers that calls share with the expression they were taken out of, as rewritten before
         */
        private boolean expand(Expr expr, List<Expr> into, Map<With, With> done) {
            int before = problems.count();
            List<With> with = Rewrite.each(
                    expr.with(),
                    each -> problems.count() > before
                            ? each
                            : done.computeIfAbsent(each, once -> value(targets.checked(once), into)));
            into.add(with == expr.with() ? expr : expr.withModifiers(with));
            return problems.count() == before;
        }

        private With value(WithTargets.Checked checked, List<Expr> into) {
            With with = checked.with();
            if (!checked.evaluated() || !Capture.requiresEvaluation(with.value())) {
                return with;
            }
            Term value = capture.of(with.value(), into);
            return new With(with.target(), value, with.location());
        }
    }
}
