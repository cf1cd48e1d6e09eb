package io.regent.rego.compile;

import io.regent.rego.Location;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.value.Bool;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Bodies made of others. */
final class Bodies {
    private Bodies() {}

    /** The rule with further expressions at the end of its body. */
    static Rule append(Rule rule, List<Expr> exprs) {
        return rule.with(rule.head(), append(rule.body(), exprs), rule.otherwise());
    }

    // OPA: a body that is `true` alone gives way, even a negated one.
    static Body append(Body body, List<Expr> exprs) {
        if (exprs.isEmpty()) {
            return body;
        }
        return isTrue(body) ? new Body(exprs, body.location()) : join(body.exprs(), exprs, body.location());
    }

    /** Whether the body is {@code true} alone. */
    static boolean isTrue(Body body) {
        return body.size() == 1
                && body.exprs().get(0).statement() instanceof TermStatement(Constant constant, var where)
                && constant.value() == Bool.TRUE;
    }

    static Body join(List<Expr> first, List<Expr> second, Location where) {
        List<Expr> all = new ArrayList<>(first);
        all.addAll(second);
        return new Body(all, where);
    }

    /** {@code body} with other expressions; the same when they are the same instances. */
    static Body with(Body body, List<Expr> exprs) {
        if (exprs.size() == body.size()) {
            int at = 0;
            while (at < exprs.size() && exprs.get(at) == body.exprs().get(at)) {
                at++;
            }
            if (at == exprs.size()) {
                return body;
            }
        }
        return new Body(exprs, body.location());
    }

    /** Each expression replaced by what {@code expand} adds to the list for it. */
    static Body expand(Body body, BiConsumer<Expr, List<Expr>> expand) {
        List<Expr> all = new ArrayList<>(body.size());
        body.exprs().forEach(expr -> expand.accept(expr, all));
        return with(body, all);
    }

    /** The expression {@code true}. */
    static Expr holds(Location where) {
        return new Expr(new TermStatement(new Constant(Bool.TRUE, where), where), where);
    }
}
