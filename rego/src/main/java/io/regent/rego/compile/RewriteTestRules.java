package io.regent.rego.compile;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * In tests, looks both sides of an equality up before they are compared, so that a trace shows which side failed. Comes
 * after {@link RewriteDynamicTerms}, which leaves the sides of equalities alone.
 */
final class RewriteTestRules implements Pass {
    private static final String PREFIX = "test_";

    @Override
    public void run(Compilation compilation) {
        if (compilation.options().traceTests()) {
            Sides sides = new Sides(new Capture(compilation.fresh()));
            compilation.mapBranches(branch -> isTest(branch)
                    ? branch.with(branch.head(), sides.body(branch.body()), branch.otherwise())
                    : branch);
        }
    }

    // OPA: tests whose heads are refs, and those that are skipped, stay as they are.
    private static boolean isTest(Rule branch) {
        String name = branch.head().name();
        return name != null && name.startsWith(PREFIX);
    }

    private record Sides(Capture capture) {
        Body body(Body body) {
            List<Expr> all = new ArrayList<>(body.size());
            body.exprs().forEach(expr -> all.add(expr.negated() || expr.generated() ? expr : expand(expr, all)));
            return Bodies.with(body, all);
        }

        private Expr expand(Expr expr, List<Expr> before) {
            return switch (expr.statement()) {
                case CallStatement call
                when Operators.callsWithTwo(call, Operators.UNIFY) -> {
                    List<Expr> found = new ArrayList<>();
                    List<Term> args = Rewrite.each(call.args(), arg -> side(arg, found));
                    found.forEach(each -> before.add(each.withModifiers(expr.with())));
                    yield found.isEmpty()
                            ? expr
                            : expr.withStatement(new CallStatement(call.operator(), args, call.location()));
                }
                case Every every -> {
                    Statement inside = every.with(every.key(), every.value(), every.domain(), body(every.body()));
                    yield inside == every ? expr : expr.withStatement(inside);
                }
                default -> expr;
            };
        }

        private Term side(Term term, List<Expr> found) {
            return term instanceof Ref || Closures.isComprehension(term) ? capture.of(term, found) : term;
        }
    }
}
